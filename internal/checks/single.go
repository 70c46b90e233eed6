// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"cmp"
	"slices"
)

// A Single is an argument with one value of type T.
type Single[T comparable] struct {
	*Argument
	show func(T) string // formats the value for messages; nil if they never show it, because it is a user's free text
}

// single is what makes anything that embeds a Single an element.
func (a *Single[T]) single() *Single[T] { return a }

// singleOf declares an argument with one value.
func singleOf[T comparable](a Argument, scalar Scalar, expected, example string, parse func(Value) (T, error), show func(T) string) *Single[T] {
	a.shape, a.scalar, a.expected, a.example, a.shown = ShapeSingle, scalar, expected, example, show != nil
	a.parse = func(v Value) (any, error) { return parse(v) }
	return &Single[T]{&a, show}
}

// An Ordered is an argument with one value that can be greater or less than
// others.
type Ordered[T cmp.Ordered] struct{ *Single[T] }

// Judged holds if test says so for the argument's value. It does not hold for
// configuration that is not set.
func (a *Single[T]) Judged(test func(T) Answer) Condition {
	return judgedBy(a.Argument, a.operands(), a.Null.decided(), func(_ Values, f fact) Answer {
		value, _ := f.value.(T)
		return test(value)
	})
}

// Holds is Judged for a test that always decides. Messages show the value, unless
// it is free text.
func (a *Single[T]) Holds(test func(T) bool) Condition {
	inSet := a.parent != nil && a.parent.shape == ShapeSet
	return judgedBy(a.Argument, a.operands(), a.Null.decided(), func(_ Values, f fact) Answer {
		value, _ := f.value.(T)
		switch {
		case a.show == nil:
			return Decided(test(value), "has", "a value that is not shown")
		case inSet && !f.elsewhere: // the path is that of the set
			return Decided(test(value), "contains", a.show(value))
		default:
			return Decided(test(value), "is", a.show(value))
		}
	})
}

// Matches is Judged for a test that always decides. Messages describe a value
// that matches by verb and what ("is", "a UNC path") and never show it, because
// it may be a user's free text.
func (a *Single[T]) Matches(verb, what string, test func(T) bool) Condition {
	return a.Judged(func(value T) Answer { return Decided(test(value), verb, what) })
}

// Is holds if the argument has the value.
func (a *Single[T]) Is(want T) Condition { return a.In(want) }

// In holds if the argument has one of the values.
func (a *Single[T]) In(accepted ...T) Condition {
	return a.Holds(func(value T) bool { return slices.Contains(accepted, value) })
}

// NotIn holds if the argument has none of the values.
func (a *Single[T]) NotIn(accepted ...T) Condition {
	return a.Holds(func(value T) bool { return !slices.Contains(accepted, value) })
}

// Above holds if the argument is greater than bound.
func (a *Ordered[T]) Above(bound T) Condition {
	return a.Holds(func(value T) bool { return value > bound })
}

// Below holds if the argument is less than bound.
func (a *Ordered[T]) Below(bound T) Condition {
	return a.Holds(func(value T) bool { return value < bound })
}
