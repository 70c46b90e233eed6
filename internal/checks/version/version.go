// Package version understands dotted version numbers as far as they are stated,
// with what programs print around them.
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

// A Version is a version as far as it is stated: 8.0.3, or just 8.
type Version struct {
	number *goversion.Version
	digits string
}

// text is a dotted number, perhaps after a product's name, and perhaps followed
// by an update, a build or a package revision: "8.0.3", "8.0 U3c", "6.7 Update
// 3", "8.0.3 build-24322831", "2.02~beta2", "1.99-21ubuntu3".
var text = regexp.MustCompile(`(?i)^(?:` + product + ` )?v?([0-9]+(?:\.[0-9]+)*)` +
	`(?:[-~+_]\S*|[a-z][a-z0-9]*)?(?: ?(?:u|update) ?[0-9]+[a-z]?)?(?:[ -]build[- ]?[0-9]+| \(.*\)|\))?$`)

// product is what programs print before their versions: "VMware ESXi", "VMware
// vCenter Server", "grub-install (GRUB)", "grub (GNU GRUB".
const product = `(?:(?:vmware )?(?:esxi?|vsphere)|(?:vmware )?(?:vcenter(?: server)?(?: appliance)?)|(?:grub2?(?:-install)? )?\((?:gnu )?grub\)?|(?:gnu )?grub)`

// Parse understands a version. Its error is empty: what is expected says all.
func Parse(s string) (*Version, error) {
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

// Must is the version that a declaration names. It panics where that is none.
func Must(s string) *Version {
	v, err := Parse(s)
	if err != nil {
		panic("version: no version: " + s)
	}
	return v
}

// String is the dotted number alone, without what follows it.
func (v *Version) String() string { return v.digits }

// Less tells whether v comes before other. Places that are not stated are 0.
func (v *Version) Less(other *Version) bool { return v.number.LessThan(other.number) }

// IsPrefixOf tells whether other has more places than v, and the same ones as
// far as v goes, so that v may come before or after it: 6 of 6.7.
func (v *Version) IsPrefixOf(other *Version) bool {
	return v.places() < other.places() &&
		slices.Equal(v.number.Segments64()[:v.places()], other.number.Segments64()[:v.places()])
}

// places counts the numbers that are stated; Segments64 has at least three.
func (v *Version) places() int { return strings.Count(v.digits, ".") + 1 }

// next is the first version after all that v may stand for: 8.1 for 8.0.
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
