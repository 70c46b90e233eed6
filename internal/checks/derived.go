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

// Of returns the argument's value, or the zero value if it is not known.
func (a *Single[T]) Of(values Values) T {
	value, _ := values.scope.find(a.Argument).value.(T)
	return value
}

func (a *Single[T]) operands() []AnyArgument { return []AnyArgument{a.Argument} }

// Derive returns a value computed from several arguments, which is known only
// if all of them are. Messages name the argument about.
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

func (d *Derived[T]) operands() []AnyArgument { return slices.Clone(d.all) }

// Judged holds if test says so for the value.
func (d *Derived[T]) Judged(test func(T) Answer) Condition {
	return judgedBy(d.Argument, d, false, test)
}

// Computed holds if test says so for the values of the operands, and is
// undecided unless all of them are known. Messages name the argument about.
func Computed(about AnyArgument, test func(Values) Answer, operands ...AnyArgument) Condition {
	return Derive(about, test, operands...).Judged(func(answer Answer) Answer { return answer })
}

// Compare is Computed for two operands; messages name the first.
func Compare[A, B any](a Operand[A], b Operand[B], test func(A, B) Answer) Condition {
	return Computed(a, func(v Values) Answer { return test(a.Of(v), b.Of(v)) }, append(a.operands(), b.operands()...)...)
}

// judgedBy returns a predicate on an operand; messages name the argument about.
func judgedBy[T any](about *Argument, operand Operand[T], unset bool, test func(T) Answer) Condition {
	j := judged[T]{about: about, of: operand.Of, unset: unset, test: test}
	for _, o := range operand.operands() {
		j.arguments = append(j.arguments, o.declaration())
	}
	return j
}

type judged[T any] struct {
	about     *Argument
	arguments []*Argument // of the operand
	of        func(Values) T
	unset     bool // does not hold if an argument is not set
	test      func(T) Answer
}

func (j judged[T]) evaluate(s *scope) outcome {
	undecided := outcome{truth: isFalse}
	for _, a := range j.arguments {
		f := s.find(a)
		switch {
		case f.pending:
			undecided.truth = isPending
		case f.value == nil && (f.why != "" || a.Null == NotStated):
			undecided.truth = max(undecided.truth, isUnchecked)
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
	return j.test(j.of(Values{s})).outcome(j.about, s.find(j.about))
}

func (j judged[T]) reads() []*Argument { return j.arguments }
