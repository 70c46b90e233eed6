// Package kernel understands releases of the Linux kernel as its tools print
// them.
package kernel

import (
	"errors"
	"regexp"
	"strings"
)

// A Release is a release of the kernel: "4.19.91-25.1.al7" for "x86_64".
type Release struct {
	Number       string
	Architecture string // x86_64 or aarch64; empty where it is not stated
}

// text is a release as uname -r prints it, alone, or in what uname -sr, uname -a
// and rpm -q print.
var text = regexp.MustCompile(`^(?:kernel-|linux (?:\S+ )?)?([0-9]+\.[0-9][0-9a-z.+~_-]*)(?: #.*)?$`)

// Parse understands a release. Its error is empty: what is expected says all.
func Parse(s string) (*Release, error) {
	match := text.FindStringSubmatch(strings.ToLower(strings.TrimSpace(s)))
	if match == nil {
		return nil, errors.New("")
	}
	for _, architecture := range []string{"x86_64", "aarch64"} {
		if number, found := strings.CutSuffix(match[1], "."+architecture); found {
			return &Release{number, architecture}, nil
		}
	}
	return &Release{Number: match[1]}, nil
}
