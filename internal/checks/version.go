package checks

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	goversion "github.com/hashicorp/go-version"
)

// A version is a product's version as far as it was stated: 8.0.3, or just 8.
type version struct {
	number *goversion.Version
	digits string // the dotted number alone, without what follows it
}

// versionText is a dotted number, perhaps after a product's name, and perhaps
// followed by an update, a build or a package revision: "8.0.3", "8.0 U3c",
// "6.7 Update 3", "8.0.3 build-24322831", "2.02~beta2", "1.99-21ubuntu3".
var versionText = regexp.MustCompile(`(?i)^(?:` + productText + ` )?v?([0-9]+(?:\.[0-9]+)*)` +
	`(?:[-~+_]\S*|[a-z][a-z0-9]*)?(?: ?(?:u|update) ?[0-9]+[a-z]?)?(?:[ -]build[- ]?[0-9]+| \(.*\)|\))?$`)

// productText is what programs print before their versions: "VMware ESXi", "VMware
// vCenter Server", "grub-install (GRUB)", "grub (GNU GRUB".
const productText = `(?:(?:vmware )?(?:esxi?|vsphere)|(?:vmware )?(?:vcenter(?: server)?(?: appliance)?)|(?:grub2?(?:-install)? )?\((?:gnu )?grub\)?|(?:gnu )?grub)`

func parseVersion(text string) (version, error) {
	match := versionText.FindStringSubmatch(strings.TrimSpace(text))
	if match == nil {
		return version{}, errors.New("")
	}
	number, err := goversion.NewVersion(match[1])
	if err != nil {
		return version{}, errors.New("")
	}
	return version{number, match[1]}, nil
}

// mustVersion is the version that a declaration names.
func mustVersion(text string) version {
	v, err := parseVersion(text)
	if err != nil {
		panic("checks: no version: " + text)
	}
	return v
}

// dotted declares an argument that is a dotted version such as example.
func dotted(example string, a Argument) *versionArgument {
	return &versionArgument{notation[version]{
		scalar:   Text,
		expected: "a dotted version number, in quotes",
		example:  `"` + example + `"`,
		parse:    func(v Value) (version, error) { return parseVersion(v.text()) },
		show:     func(v version) string { return v.digits },
	}.single(a)}
}

// A versionArgument is an argument that is a dotted version.
type versionArgument struct{ *single[version] }

// below holds for versions before bound. A version with fewer places than the
// bound and equal to it as far as they go may lie on either side, so it is
// unchecked: an unquoted 6.0 arrives as "6".
func (a *versionArgument) below(bound string) Condition {
	limit := mustVersion(bound)
	return a.judged("is", func(v version) (truth, string) {
		if v.isPrefixOf(limit) {
			return isUnchecked, fmt.Sprintf("is only known as %s, which may be below %s or not: "+
				"state the next place too, in quotes, such as %q", v.digits, bound, bound)
		}
		return truthOf(v.number.LessThan(limit.number)), v.digits
	})
}

// isPrefixOf tells whether other has more places than v, and the same ones as
// far as v goes.
func (v version) isPrefixOf(other version) bool {
	places := strings.Count(v.digits, ".") + 1
	return places <= strings.Count(other.digits, ".") &&
		slices.Equal(v.number.Segments64()[:places], other.number.Segments64()[:places])
}
