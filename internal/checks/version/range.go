package version

// A Range reaches from a version up to another, which is not in it.
type Range struct{ from, until *Version }

// Between is the range between two versions that a declaration names.
func Between(from, until string) Range { return Range{Must(from), Must(until)} }

// Within tells whether all versions that v may stand for lie in the ranges: 8.0
// stands for every 8.0.x. It is not decided where only some do.
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
