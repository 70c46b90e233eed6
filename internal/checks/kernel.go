package checks

import (
	"errors"
	"regexp"
	"strings"
)

// A kernel is a release of the Linux kernel, and the architecture that it is for,
// if that was stated.
type kernel struct{ release, architecture string }

// kernelText is a release as uname -r prints it, alone, or in what uname -sr, uname
// -a and rpm -q print.
var kernelText = regexp.MustCompile(`^(?:kernel-|linux (?:\S+ )?)?([0-9]+\.[0-9][0-9a-z.+~_-]*)(?: #.*)?$`)

// kernelReleases declares an argument that is a release of the Linux kernel.
func kernelReleases(a Argument) *single[kernel] {
	return notation[kernel]{
		scalar:   Text,
		expected: "a release of the kernel, as uname -r prints it",
		example:  `"4.19.91-25.1.al7.x86_64"`,
		parse: func(v Value) (kernel, error) {
			text := ignoreCase(v.text())
			if text == "unknown" {
				return kernel{}, doesNotTell(text)
			}
			match := kernelText.FindStringSubmatch(text)
			if match == nil {
				return kernel{}, errors.New("")
			}
			for _, architecture := range []string{"x86_64", "aarch64"} {
				if release, found := strings.CutSuffix(match[1], "."+architecture); found {
					return kernel{release, architecture}, nil
				}
			}
			return kernel{release: match[1]}, nil
		},
	}.single(a)
}
