// SPDX-License-Identifier: MPL-2.0

package checks

// HasSome holds if test holds for at least one element. Messages say how many there
// are by what, which names n of them ("3 system files"), and show none.
func (c *Collection[T]) HasSome(what func(n int) string, test func(T) Answer) Condition {
	return hasSome{c.Any(c.Element.Judged(test)), c.Argument, what}
}

type hasSome struct {
	Condition
	collection *Argument
	what       func(n int) string
}

func (h hasSome) evaluate(s *scope) outcome {
	o := h.Condition.evaluate(s)
	if o.truth == isTrue {
		o.evidence = []Evidence{{s.find(h.collection).path, "contains", h.what(len(o.evidence))}}
	}
	return o
}
