package checks

import "fmt"

// any holds where one object of the list meets the condition.
func (l *objectList) any(c Condition) Condition { return someElements{1, l.Argument, c} }

// several holds where more than one object of the list meets the condition.
func (l *objectList) several(c Condition) Condition { return someElements{2, l.Argument, c} }

// any holds where one element of the set meets the condition.
func (s *set[T]) any(c Condition) Condition { return someElements{1, s.Argument, c} }

// longer holds where there are more elements than bound.
func (s *set[T]) longer(bound int) Condition { return length{s.Argument, bound} }

type length struct {
	collection *Argument
	bound      int
}

func (l length) evaluate(s *scope) outcome {
	f := s.find(l.collection)
	elements, known := f.value.([]*scope)
	if !known && (f.pending || l.collection.Null == NotTold) {
		return l.collection.undecided(f, l.reads())
	}
	return outcome{
		truth:    truthOf(len(elements) > l.bound),
		evidence: []Evidence{{f.path, "has", fmt.Sprintf("%d elements", len(elements))}},
	}
}

func (l length) reads() []*Argument { return l.collection.attributes }

// lacks holds where no object of the list meets the condition, which what says in
// words.
func (l *objectList) lacks(c Condition, what string) Condition {
	return lack{l.Argument, l.any(c), what}
}

// lacks holds where the set does not have all of the values.
func (s *set[T]) lacks(values ...T) Condition {
	missing := make([]Condition, len(values))
	for i, value := range values {
		missing[i] = lack{s.Argument, s.any(s.element.is(value)), s.element.show(value)}
	}
	return or(missing...)
}

// A lack is that no element meets a condition.
type lack struct {
	collection *Argument
	present    Condition
	what       string
}

func (l lack) evaluate(s *scope) outcome {
	o := not(l.present).evaluate(s)
	o.evidence = []Evidence{{s.find(l.collection).path, "lacks", l.what}}
	return o
}

func (l lack) reads() []*Argument { return l.present.reads() }

// someElements is that so many elements, or more, meet a condition.
type someElements struct {
	enough     int
	collection *Argument
	condition  Condition
}

func (q someElements) evaluate(s *scope) outcome {
	f := s.find(q.collection)
	if f.value == nil {
		if !f.pending && q.collection.Null == NotSet {
			return outcome{truth: isFalse}
		}
		return q.collection.undecided(f, q.reads())
	}
	elements, _ := f.value.([]*scope)
	outcomes := make([]outcome, len(elements))
	for i, element := range elements {
		outcomes[i] = q.condition.evaluate(element)
	}
	return combineSeveral(q.enough, outcomes, isTrue)
}

// undecided is the outcome where the collection itself is not known: what is
// missing is, in each of its elements, what a condition reads there.
func (a *Argument) undecided(f fact, reads []*Argument) outcome {
	o := outcome{truth: isUnchecked}
	if f.pending {
		o.truth = isPending
	}
	for _, read := range reads {
		if read.parent == a {
			gap := f.gap(read)
			gap.Path = read.path()
			o.gaps = append(o.gaps, gap)
		}
	}
	return o
}

func (q someElements) reads() []*Argument { return q.condition.reads() }
