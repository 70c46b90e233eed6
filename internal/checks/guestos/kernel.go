// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// kernelOutput is what uname prints on Linux, with or without the host's name, only
// the build (uname -v), or what /proc/version says. Its numbers are the kernel's, and
// its words may be the host's name or say who built the kernel.
var kernelOutput = regexp.MustCompile(`^linux (?:\S+ )?[0-9]+\.[0-9]+\.[0-9]{1,3}(?:[-+ ]|$)|^linux version [0-9]|` +
	`(?:^| )#[0-9]+\S* (?:smp|preempt|mon|tue|wed|thu|fri|sat|sun)\b`)

// platform is what Python prints on Linux, before 3.8 with the distribution.
var platform = regexp.MustCompile(`^linux-[0-9]+\.[0-9]+\.[0-9]\S*?(?:-with-([a-z]\S*))?$`)

// scanned is how scanners of vulnerabilities name a kernel and its system.
var scanned = regexp.MustCompile(`^linux kernel \S+ on (.+)$`)

func fromKernel(text string) (System, bool) {
	if match := scanned.FindStringSubmatch(text); match != nil {
		s := fromProse(match[1])
		s.Bits = s.bitsIn(text)
		return s, true
	}
	if match := platform.FindStringSubmatch(text); match != nil {
		s := fromProse(strings.ReplaceAll(match[1], "-", " "))
		if s.Family != Linux {
			s = System{Family: Linux}
		}
		s.Bits = s.bitsIn(text)
		return s, true
	}
	if !kernelOutput.MatchString(text) {
		return System{}, false
	}
	s := System{Family: Linux}
	s.Bits = s.bitsIn(text)
	return s, true
}
