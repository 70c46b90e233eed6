// SPDX-License-Identifier: MPL-2.0

// Package version parses dotted version numbers, however many places they have,
// and with what programs print around them.
package version

import (
	"errors"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	goversion "github.com/hashicorp/go-version"
)

// A Version is a version as far as it is known: 8.0.3, or just 8.
type Version struct {
	number *goversion.Version
	digits string
}

// text is a dotted number, with an optional product name or epoch of a package before
// it and an optional update, build or package revision after it: "8.0.3", "8.0 U3c",
// "6.7 Update 3", "8.0.3 build-24322831", "2.02~beta2", "1:2.02-0.87.el7.centos".
var text = regexp.MustCompile(`(?i)^(?:` + product + ` )?(?:[0-9]+:)?v?([0-9]+(?:\.[0-9]+)*)` +
	`(?:[-~+_]\S*|[a-z][a-z0-9]*)?(?: ?(?:u|update) ?[0-9]+[a-z]?)?(?:[ -]build[- ]?[0-9]+| \(.*\)|\))?$`)

// product is a name that programs print before their version: "VMware ESXi", "VMware
// vCenter Server", "VMware VirtualCenter", "grub-install (GRUB)", "grub (GNU GRUB".
const product = `(?:(?:vmware )?(?:esxi?|vsphere)|(?:vmware )?(?:vcenter(?: server)?(?: appliance)?|virtualcenter)|(?:grub2?(?:-install)? )?\((?:gnu )?grub\)?|(?:gnu )?grub)`

// output is the version line in the output of esxcli system version get or govc
// about.
var output = regexp.MustCompile(`(?im)^\s*version:\s*(\S+)\s*$`)

// Parse parses a version. The text of its error is empty, because the message
// already says what is expected.
func Parse(s string) (*Version, error) {
	if line := output.FindStringSubmatch(s); line != nil {
		s = line[1]
	}
	match := text.FindStringSubmatch(strings.TrimSpace(s))
	if match == nil {
		return nil, errors.New("")
	}
	number, err := goversion.NewVersion(match[1])
	if err != nil {
		return nil, errors.New("")
	}
	return &Version{number, match[1]}, nil
}

// Must is Parse for declarations. It panics if the text is not a version.
func Must(s string) *Version {
	v, err := Parse(s)
	if err != nil {
		panic("version: not a version: " + s)
	}
	return v
}

// String returns the dotted number alone, without what follows it.
func (v *Version) String() string { return v.digits }

// Less reports whether v comes before other. Missing places count as 0.
func (v *Version) Less(other *Version) bool { return v.number.LessThan(other.number) }

// IsPrefixOf reports whether other begins with the places of v and has more, so v
// may be earlier or later than other: 6 and 6.7.
func (v *Version) IsPrefixOf(other *Version) bool {
	return v.places() < other.places() &&
		slices.Equal(v.number.Segments64()[:v.places()], other.number.Segments64()[:v.places()])
}

// places counts the places that are known; Segments64 has at least three.
func (v *Version) places() int { return strings.Count(v.digits, ".") + 1 }

// next returns the first version after all that v may stand for: 8.1 for 8.0.
func (v *Version) next() *Version {
	places := v.number.Segments64()[:v.places()]
	if last := &places[len(places)-1]; *last < math.MaxInt64 {
		*last++
	}
	digits := make([]string, len(places))
	for i, n := range places {
		digits[i] = strconv.FormatInt(n, 10)
	}
	return Must(strings.Join(digits, "."))
}
