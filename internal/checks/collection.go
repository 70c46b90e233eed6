// SPDX-License-Identifier: MPL-2.0

package checks

import "fmt"

// A Collection is an argument with several values of type T: a set, list or map.
type Collection[T comparable] struct {
	*Argument
	// Element stands for any one of the values, in conditions about each.
	Element *Single[T]
}

// element is an argument with one value of type T, of which there may be a
// collection.
type element[T comparable] interface{ single() *Single[T] }

// SetOf declares a set of values like e.
func SetOf[T comparable](e element[T]) *Collection[T] { return collect(ShapeSet, e.single()) }

// ListOf declares a list of values like e.
func ListOf[T comparable](e element[T]) *Collection[T] { return collect(ShapeList, e.single()) }

// mapOf declares a map of values like e, by ID of a limit.
func mapOf[T comparable](e element[T]) *Collection[T] { return collect(ShapeMap, e.single()) }

func collect[T comparable](shape Shape, e *Single[T]) *Collection[T] {
	a := *e.Argument
	a.shape = shape
	a.attributes = []*Argument{e.Argument}
	e.parent = &a
	e.Null = NotStated // a null element is an unknown fact, whatever a null collection means
	return &Collection[T]{&a, e}
}

// Any holds if at least one element meets the condition.
func (c *Collection[T]) Any(condition Condition) Condition {
	return someElements{1, c.Argument, condition}
}

// MoreThan holds if there are more than bound elements.
func (c *Collection[T]) MoreThan(bound int) Condition {
	return c.Size(func(n int) Answer { return Decided(n > bound, "has", fmt.Sprintf("%d elements", n)) })
}

// Size holds if test says so for the number of elements, which is 0 if the
// collection is not set.
func (c *Collection[T]) Size(test func(n int) Answer) Condition { return size{c.Argument, test} }

type size struct {
	collection *Argument
	test       func(int) Answer
}

func (z size) evaluate(s *scope) outcome {
	f, elements, known := z.collection.elements(s)
	if !known {
		return z.collection.undecided(f, z.reads())
	}
	o := z.test(len(elements)).outcome(z.collection, f)
	if f.value == nil { // what is not set is known to be empty, but not stated
		o.stated = false
		for i := range o.gaps {
			o.gaps[i].silent = true
		}
	}
	return o
}

func (z size) reads() []*Argument { return z.collection.attributes }

// Lacks holds if at least one of the values is not in the collection.
func (c *Collection[T]) Lacks(values ...T) Condition {
	missing := make([]Condition, len(values))
	for i, value := range values {
		missing[i] = lack{c.Argument, c.Any(c.Element.Is(value)), fmt.Sprint(value)}
	}
	return Or(missing...)
}

// LackTogether holds if the elements together fail a requirement that more
// elements can only help to meet, such as covering a network. test gets the
// known elements, and its answer holds if they fail; only then do null and
// unknown elements leave the condition undecided.
func (c *Collection[T]) LackTogether(test func(known []T) Answer) Condition {
	return lackTogether{c.Argument, c.Element.Argument, func(values []any) Answer {
		known := make([]T, len(values))
		for i, value := range values {
			known[i], _ = value.(T)
		}
		return test(known)
	}}
}

type lackTogether struct {
	collection, element *Argument
	test                func(known []any) Answer
}

func (l lackTogether) evaluate(s *scope) outcome {
	f, elements, decoded := l.collection.elements(s)
	if !decoded {
		return l.collection.undecided(f, l.reads())
	}
	var known []any
	open := outcome{truth: isFalse, stated: true}
	for _, each := range elements {
		e := each.find(l.element)
		switch {
		case e.value != nil:
			known = append(known, e.value)
			continue
		case e.pending:
			open.truth = isPending
		default:
			open.truth = max(open.truth, isUnchecked)
			open.stated = open.stated && e.stated()
		}
		open.gaps = append(open.gaps, e.gap(l.element))
	}
	o := l.test(known).outcome(l.collection, f)
	if o.truth == isTrue && open.truth != isFalse {
		return open
	}
	return o
}

func (l lackTogether) reads() []*Argument { return []*Argument{l.element} }
