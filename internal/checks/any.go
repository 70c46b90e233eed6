package checks

// any holds where one object of the list meets the condition.
func (l *objectList) any(c Condition) Condition { return anyElement{l.Argument, c} }

// any holds where one element of the set meets the condition.
func (s *set[T]) any(c Condition) Condition { return anyElement{s.Argument, c} }

type anyElement struct {
	collection *Argument
	condition  Condition
}

func (q anyElement) evaluate(s *scope) outcome {
	f := s.find(q.collection)
	if f.value == nil {
		return q.undecided(f)
	}
	elements, _ := f.value.([]*scope)
	outcomes := make([]outcome, len(elements))
	for i, element := range elements {
		outcomes[i] = q.condition.evaluate(element)
	}
	return combine(outcomes, isTrue)
}

// undecided is the outcome where the collection itself is not known: what is
// missing is, in each of its elements, what the condition reads there.
func (q anyElement) undecided(f fact) outcome {
	o := outcome{truth: isUnchecked}
	if f.pending {
		o.truth = isPending
	}
	for _, a := range q.condition.reads() {
		if a.parent == q.collection {
			gap := f.gap(a)
			gap.Path = a.path()
			o.gaps = append(o.gaps, gap)
		}
	}
	return o
}

func (q anyElement) reads() []*Argument { return q.condition.reads() }
