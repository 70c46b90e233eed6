package checks

// oneTells is an or of two ways to tell the same, of which one that does not hold
// suffices where the other is not told.
type oneTells struct{ one, other Condition }

func (t oneTells) evaluate(s *scope) outcome {
	one, other := t.one.evaluate(s), t.other.evaluate(s)
	either := combine([]outcome{one, other}, isTrue)
	switch {
	case either.truth != isUnchecked:
		return either
	case one.truth == isFalse:
		return one
	case other.truth == isFalse:
		return other
	}
	return either
}

func (t oneTells) reads() []*Argument { return append(t.one.reads(), t.other.reads()...) }
