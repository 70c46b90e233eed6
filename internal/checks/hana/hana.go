// SPDX-License-Identifier: MPL-2.0

// Package hana parses SAP HANA versions, written with their Support Package Stack
// (SPS) or as builds.
package hana

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A Release is an SAP HANA version as far as it is known.
type Release struct {
	Major         int // 1 or 2; 0 if not set
	SPS, Revision int // NotStated if not set
}

// NotStated is an SPS or a revision that is not set.
const NotStated = -1

// SPSOf returns the SPS that a revision belongs to: 94 belongs to SPS 09, 122 to
// SPS 12.
func SPSOf(revision int) int { return revision / 10 }

// Fits reports whether a revision can belong to an SPS. The revisions of 1.0 up to
// SPS 05 were not yet numbered by SPS, but only SPS 00 and 01 had revisions below
// 10. Those of SPS 01 do not count, so that either number tells what is before
// SPS 01, whatever the major version.
func (r *Release) Fits(sps, revision int) bool {
	return SPSOf(revision) == sps || r.Major != 2 && sps <= 5 && revision < 60 && (sps == 0 || revision >= 10)
}

// AtLeast reports whether the release is known to be at or after an SPS.
func (r *Release) AtLeast(sps int) bool {
	return r.SPS >= sps || r.Revision >= sps*10
}

// String returns what is known: "2.0 SPS 05, revision 59".
func (r *Release) String() string {
	text := fmt.Sprintf("%d.0", r.Major)
	if r.SPS != NotStated {
		text += fmt.Sprintf(" SPS %02d", r.SPS)
	}
	if r.Revision != NotStated {
		text += fmt.Sprintf(", revision %d", r.Revision)
	}
	return text
}

var (
	// text is a release in words, or a build whose trailing groups may be missing.
	text = regexp.MustCompile(`(?i)^(?:sap )?(?:hana )?(?:platform edition )?([12])(?:\.00?(?:\.([0-9]{3}|[1-9][0-9])(?:\.[0-9]+)*)?)?` +
		`(?:,? ?(?:SPS?|Support Package Stack) ?([0-9]{1,2}))?(?:,? ?\(?rev(?:ision|\.)? ?([0-9]{1,3})(?:\.[0-9]+)?\)?)?(?: \(.*\))?$`)
	// output is the line with the version in the output of HDB version or, in quotes,
	// of hdbsql.
	output = regexp.MustCompile(`(?m)^\s*(?:version:\s*(\S+)|"([^"]+)"\s*$)`)
)

// Parse parses a release. The text of its error is empty, unless the release
// contradicts itself.
func Parse(s string) (*Release, error) {
	if line := output.FindStringSubmatch(s); line != nil {
		s = line[1] + line[2]
	}
	match := text.FindStringSubmatch(strings.TrimSpace(s))
	if match == nil {
		return nil, errors.New("")
	}
	r := &Release{number(match[1]), number(match[3]), number(match[4])}
	if build := number(match[2]); build != NotStated {
		if r.Revision != NotStated && r.Revision != build {
			return r, errors.New("the revision differs from the build's")
		}
		r.Revision = build
	}
	if r.Revision != NotStated && r.SPS != NotStated && !r.Fits(r.SPS, r.Revision) {
		return r, errors.New("the revision is not part of the SPS")
	}
	return r, nil
}

func number(digits string) int {
	if n, err := strconv.Atoi(digits); err == nil {
		return n
	}
	return NotStated
}
