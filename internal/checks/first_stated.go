// SPDX-License-Identifier: MPL-2.0

package checks

// FirstStated combines several ways to set the same fact: the first that is
// decided counts or, if none is, the first pending one (because the next phase
// may decide it) or else the first. The subject's NotBoth or Contradiction must
// rule out ways that disagree.
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
