package checks

// FirstStated is for several ways to state the same: the first that decides
// counts. Where none does, a pending one counts, for the next phase may decide,
// or else the first. The subject's NotBoth or Contradiction has to make sure that
// they do not contradict each other.
func FirstStated(ways ...Condition) Condition { return alternatives(ways) }

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
