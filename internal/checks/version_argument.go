// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"fmt"
	"strconv"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/version"
)

// Version declares an argument that is a dotted version, such as example.
func Version(example string, a Argument) *VersionArgument {
	return &VersionArgument{Declare(Notation[*version.Version]{
		Expected: "a dotted version number, in quotes",
		Example:  strconv.Quote(example),
		Parse:    version.Parse,
		Show:     (*version.Version).String,
	}, a)}
}

// A VersionArgument is an argument that is a dotted version.
type VersionArgument struct{ *Single[*version.Version] }

// Below holds for versions before bound. A version with fewer places that
// agrees with bound so far may be on either side and leaves limits unchecked:
// an unquoted 6.0 arrives as "6".
func (a *VersionArgument) Below(bound string) Condition {
	limit := version.Must(bound)
	return a.Judged(func(v *version.Version) Answer {
		if v.IsPrefixOf(limit) {
			return Undecided(fmt.Sprintf("is known only as %s, which may or may not be below %s: "+
				"add the next place, in quotes, such as %q", v, bound, bound))
		}
		return Decided(v.Less(limit), "is", v.String())
	})
}
