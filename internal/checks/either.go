// SPDX-License-Identifier: MPL-2.0

package checks

import "slices"

// Either is an Or of two ways to set the same fact: if one is null, the other
// decides, even if it does not hold.
func Either(one, other Condition) Condition { return either{one, other} }

type either struct{ one, other Condition }

func (e either) evaluate(s *scope) outcome {
	one, other := e.one.evaluate(s), e.other.evaluate(s)
	o := combine([]outcome{one, other}, isTrue)
	switch {
	case o.truth != isUnchecked:
		return o
	case one.truth == isFalse:
		return one
	case other.truth == isFalse:
		return other
	}
	return oneOfThese([]outcome{one, other})
}

func (e either) reads() []*Argument { return append(e.one.reads(), e.other.reads()...) }

// oneOfThese returns the outcome if all ways to set the same fact are unchecked:
// one gap, which any of them fills. A way that is set, but does not decide, is the
// one to correct, and one that leaves the answer to the others is not among them.
func oneOfThese(ways []outcome) outcome {
	o := outcome{truth: isUnchecked}
	var stated, absent, silent []Gap
	for _, way := range ways {
		o.stated = o.stated || way.stated
		for _, gap := range flat(way.gaps) {
			switch {
			case gap.silent:
				silent = append(silent, gap)
			case gap.Why == notStated:
				absent = append(absent, gap)
			default:
				stated = append(stated, gap)
			}
		}
	}
	for _, gaps := range [][]Gap{stated, absent, silent} {
		if gaps = distinct(gaps); len(gaps) > 0 {
			first := gaps[0]
			first.others = gaps[1:]
			o.gaps = []Gap{first}
			break
		}
	}
	return o
}

// flat returns gaps and those that would decide as well.
func flat(gaps []Gap) []Gap {
	var all []Gap
	for _, gap := range gaps {
		for _, each := range gap.alternatives() {
			each.others = nil
			all = append(all, each)
		}
	}
	return all
}

// distinct returns the gaps without those of an argument that another one has.
func distinct(gaps []Gap) []Gap {
	seen := make(map[*Argument]bool)
	return slices.DeleteFunc(gaps, func(g Gap) bool {
		before := seen[g.argument]
		seen[g.argument] = true
		return before
	})
}
