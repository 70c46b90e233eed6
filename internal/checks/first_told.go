package checks

// firstTold is the condition on what was told, of two ways to tell the same: the
// second counts where the first was not used.
func firstTold(first, second Condition) Condition { return alternative{first, second} }

type alternative struct{ first, second Condition }

func (a alternative) evaluate(s *scope) outcome {
	first, second := a.first.evaluate(s), a.second.evaluate(s)
	switch {
	case first.truth != isUnchecked:
		return first
	case second.truth != isUnchecked:
		return second
	}
	return first
}

func (a alternative) reads() []*Argument { return append(a.first.reads(), a.second.reads()...) }
