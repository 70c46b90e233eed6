package checks

// firstTold is the condition on what was told, of several ways to tell the same:
// the first that decides counts. Where none does, a pending one tells, for the
// next phase may decide, or else the first. That they say the same has to be made
// sure of by the subject's NotBoth or Contradiction.
func firstTold(ways ...Condition) Condition { return alternatives(ways) }

type alternatives []Condition

func (a alternatives) evaluate(s *scope) outcome {
	var undecided outcome
	for _, way := range a {
		o := way.evaluate(s)
		switch {
		case o.truth == isTrue || o.truth == isFalse:
			return o
		case o.truth > undecided.truth:
			undecided = o
		}
	}
	return undecided
}

func (a alternatives) reads() []*Argument { return junction{conditions: a}.reads() }
