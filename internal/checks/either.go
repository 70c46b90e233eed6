package checks

// Either is an Or of two ways to state the same, of which one that does not hold
// is enough where the other is null.
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
