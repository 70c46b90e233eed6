// SPDX-License-Identifier: MPL-2.0

package checks

// Objects is an argument that is a list of objects.
type Objects struct{ *Argument }

// ObjectsOf declares a list of objects with these attributes.
func ObjectsOf(a Argument, attributes ...AnyArgument) *Objects {
	return &Objects{a.of(ShapeObjects, attributes)}
}

// ObjectOf declares an object with these attributes.
func ObjectOf(a Argument, attributes ...AnyArgument) *Argument {
	return a.of(ShapeObject, attributes)
}

// of returns the argument with a shape and attributes.
func (a Argument) of(shape Shape, attributes []AnyArgument) *Argument {
	a.shape = shape
	for _, attribute := range attributes {
		attribute.declaration().parent = &a
		a.attributes = append(a.attributes, attribute.declaration())
	}
	return &a
}

// Any holds if at least one object meets the condition.
func (o *Objects) Any(c Condition) Condition { return someElements{1, o.Argument, c} }

// MoreThanOne holds if more than one object meets the condition.
func (o *Objects) MoreThanOne(c Condition) Condition { return someElements{2, o.Argument, c} }

// Lacks holds if no object meets the condition; messages describe the missing
// object as what.
func (o *Objects) Lacks(c Condition, what string) Condition {
	return lack{o.Argument, o.Any(c), what}
}

// A lack holds if no element meets a condition.
type lack struct {
	collection *Argument
	present    Condition
	what       string
}

func (l lack) evaluate(s *scope) outcome {
	o := Not(l.present).evaluate(s)
	o.evidence = []Evidence{{s.find(l.collection).path, "lacks", l.what}}
	return o
}

func (l lack) reads() []*Argument { return l.present.reads() }

// someElements holds if at least enough elements meet a condition.
type someElements struct {
	enough     int
	collection *Argument
	condition  Condition
}

func (q someElements) evaluate(s *scope) outcome {
	f, elements, known := q.collection.elements(s)
	if !known {
		return q.collection.undecided(f, q.reads())
	}
	outcomes := make([]outcome, len(elements))
	for i, element := range elements {
		outcomes[i] = q.condition.evaluate(element)
	}
	return combineSeveral(q.enough, outcomes, isTrue)
}

func (q someElements) reads() []*Argument { return q.condition.reads() }

// elements returns a collection's fact and its elements, and whether these are
// known: a collection that is not set is known to have none.
func (a *Argument) elements(s *scope) (f fact, elements []*scope, known bool) {
	f = s.find(a)
	elements, known = f.value.([]*scope)
	return f, elements, known || !f.pending && f.why == "" && a.Null.decided()
}

// undecided returns the outcome if the collection itself is not known: what is
// missing is everything that a condition reads in its elements, or the collection if
// it is set, but has none.
func (a *Argument) undecided(f fact, reads []*Argument) outcome {
	o := outcome{truth: isUnchecked, stated: f.stated()}
	if f.pending {
		o.truth = isPending
	}
	if f.why != "" {
		o.gaps = []Gap{f.gap(a)}
		return o
	}
	for _, read := range reads {
		if read.parent == a {
			gap := f.gap(read)
			gap.Path = read.Path()
			o.gaps = append(o.gaps, gap)
		}
	}
	return o
}
