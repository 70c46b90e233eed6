// SPDX-License-Identifier: MPL-2.0

// Package kernel parses Linux kernel releases as command-line tools print them.
package kernel

import (
	"errors"
	"regexp"
	"strings"
)

// A Release is a kernel release: "4.19.91-25.1.al7" for "x86_64".
type Release struct {
	Number       string
	Architecture string // x86_64 or aarch64; empty if not set
}

// text is a release as uname -r prints it, or the output of uname -sr, uname -a or
// rpm -q, a line of hostnamectl, or /proc/version.
var text = regexp.MustCompile(`^(?:kernel: )?(?:kernel-|linux (?:\S+ )?)?([0-9]+\.[0-9][0-9a-z.+~_-]*)(?: [#(].*)?$`)

// Parse parses a release. The text of its error is empty, because the message
// already says what is expected.
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
