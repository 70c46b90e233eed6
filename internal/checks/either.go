// SPDX-License-Identifier: MPL-2.0

package checks

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
	return o
}

func (e either) reads() []*Argument { return append(e.one.reads(), e.other.reads()...) }
