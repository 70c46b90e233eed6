// SPDX-License-Identifier: MPL-2.0

package checks

// FirstStated combines several ways to set the same fact: the first that is
// decided counts or, if none is, the first pending one, because the next phase
// may decide it. If all are unchecked, any of them would decide. The subject's
// NotBoth or Contradiction must rule out ways that disagree.
func FirstStated(ways ...Condition) Condition { return alternatives(ways) }

type alternatives []Condition

func (a alternatives) evaluate(s *scope) outcome {
	outcomes := make([]outcome, len(a))
	pending := -1
	for i, way := range a {
		outcomes[i] = way.evaluate(s)
		switch {
		case outcomes[i].truth == isTrue || outcomes[i].truth == isFalse:
			return outcomes[i]
		case outcomes[i].truth == isPending && pending < 0:
			pending = i
		}
	}
	if pending >= 0 {
		return outcomes[pending]
	}
	return oneOfThese(outcomes)
}

func (a alternatives) reads() []*Argument { return junction{conditions: a}.reads() }
