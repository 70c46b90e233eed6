// SPDX-License-Identifier: MPL-2.0

package checks

import "slices"

// An Operand is what a predicate tests: an argument, or a value derived from
// several.
type Operand[T any] interface {
	AnyArgument
	// Of returns the value; for configuration that is not set, it is the zero
	// value.
	Of(Values) T
	operands() []AnyArgument
}

// Values are the decoded arguments of a subject.
type Values struct{ scope *scope }

// Has reports whether the argument's value is known.
func (v Values) Has(a AnyArgument) bool { return v.scope.find(a.declaration()).value != nil }

// Given returns the argument's value as messages show it, before it was understood;
// it is empty if they never show it.
func (v Values) Given(a AnyArgument) string { return v.scope.find(a.declaration()).given }

// Of returns the argument's value, or the zero value if it is not known.
func (a *Single[T]) Of(values Values) T {
	value, _ := values.scope.find(a.Argument).value.(T)
	return value
}

func (a *Single[T]) operands() []AnyArgument { return []AnyArgument{a.Argument} }

// Derive returns a value computed from several arguments, which is known only
// if all of them are. Messages name the argument about, which is one of them.
func Derive[T any](about AnyArgument, from func(Values) T, operands ...AnyArgument) *Derived[T] {
	return &Derived[T]{about.declaration(), from, operands}
}

// A Derived is a value computed from several arguments.
type Derived[T any] struct {
	*Argument // named in messages
	from      func(Values) T
	all       []AnyArgument
}

// Of returns the computed value.
func (d *Derived[T]) Of(values Values) T { return d.from(values) }

func (d *Derived[T]) operands() []AnyArgument { return d.all }

// Judged holds if test says so for the value.
func (d *Derived[T]) Judged(test func(T) Answer) Condition {
	return judgedBy(d.Argument, d.all, false, func(v Values, _ fact) Answer { return test(d.from(v)) })
}

// Computed holds if test says so for the values of the operands, and is
// undecided unless all of them are known. Messages name the argument about, which
// is one of them.
func Computed(about AnyArgument, test func(Values) Answer, operands ...AnyArgument) Condition {
	return judgedBy(about.declaration(), operands, false, func(v Values, _ fact) Answer { return test(v) })
}

// Compare is Computed for two operands; messages name the first.
func Compare[A, B any](a Operand[A], b Operand[B], test func(A, B) Answer) Condition {
	return Computed(a, func(v Values) Answer { return test(a.Of(v), b.Of(v)) }, slices.Concat(a.operands(), b.operands())...)
}

// Differ holds if two arguments, which state the same property of two things, have
// different values. Messages name the first.
func Differ[T comparable](one, other *Single[T]) Condition {
	return Computed(one, func(v Values) Answer {
		a, b := one.Of(v), other.Of(v)
		says := v.scope.find(other.Argument).path.String()
		if one.show != nil && one.show(a) != other.show(b) {
			says += " (" + one.show(a) + " and " + other.show(b) + ")"
		}
		return Decided(a != b, "differs from", says)
	}, one, other)
}

// judgedBy returns a predicate on the operands; messages name the argument about,
// which is one of them.
func judgedBy(about *Argument, operands []AnyArgument, unset bool, test func(Values, fact) Answer) Condition {
	j := judged{about: about, unset: unset, test: test}
	for _, o := range operands {
		j.arguments = append(j.arguments, o.declaration())
	}
	if !slices.Contains(j.arguments, about) {
		panic("checks: " + about.Name + " is named by a condition that does not read it")
	}
	return j
}

type judged struct {
	about     *Argument
	arguments []*Argument // of the operands
	unset     bool        // does not hold if an argument is not set
	test      func(v Values, about fact) Answer
}

func (j judged) evaluate(s *scope) outcome {
	undecided := outcome{truth: isFalse, stated: true}
	var about fact
	for _, a := range j.arguments {
		f := s.find(a)
		if a == j.about {
			about = f
		}
		switch {
		case f.pending:
			undecided.truth = isPending
		case f.value == nil && (f.why != "" || a.Null == NotStated):
			undecided.truth = max(undecided.truth, isUnchecked)
			undecided.stated = undecided.stated && f.stated()
		case f.value == nil && j.unset:
			return outcome{truth: isFalse, evidence: []Evidence{{f.path, "is", "not set"}}}
		default:
			continue
		}
		undecided.gaps = append(undecided.gaps, f.gap(a))
	}
	if undecided.truth != isFalse {
		return undecided
	}
	return j.test(Values{s}, about).outcome(j.about, about)
}

func (j judged) reads() []*Argument { return j.arguments }
