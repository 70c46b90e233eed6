// SPDX-License-Identifier: MPL-2.0

package version

// A Range is the versions from one up to, but not including, another.
type Range struct{ from, until *Version }

// Between returns the range between two versions. It panics if one of them is not
// a version.
func Between(from, until string) Range { return Range{Must(from), Must(until)} }

// Within reports whether all versions that v may stand for are in one of the
// ranges: 8.0 stands for every 8.0.x. It is not decided if only some are.
func (v *Version) Within(ranges ...Range) (within, decided bool) {
	decided = true
	until := v.next()
	for _, r := range ranges {
		switch {
		case !v.Less(r.from) && !r.until.Less(until):
			return true, true
		case v.Less(r.until) && r.from.Less(until):
			decided = false
		}
	}
	return false, decided
}
