package checks

import "slices"

// An Operand is what a predicate is asked of: an argument, or what follows from
// several.
type Operand[T any] interface {
	AnyArgument
	// Of gives its value. Configuration that is not set has its type's zero value.
	Of(Values) T
	operands() []AnyArgument
}

// Values are the decoded arguments of a subject.
type Values struct{ scope *scope }

// Has tells whether the argument's value is known.
func (v Values) Has(a AnyArgument) bool { return v.scope.find(a.declaration()).value != nil }

// Of gives the argument's value, which is its type's zero value where it is not
// known.
func (a *Single[T]) Of(values Values) T {
	value, _ := values.scope.find(a.Argument).value.(T)
	return value
}

func (a *Single[T]) operands() []AnyArgument { return []AnyArgument{a.Argument} }

// Derive gives what follows from several arguments. Messages name the argument
// about. It is known only where all operands are: from a fact that is not stated
// nothing follows.
func Derive[T any](about AnyArgument, from func(Values) T, operands ...AnyArgument) *Derived[T] {
	return &Derived[T]{about.declaration(), from, operands}
}

// Derived is a value that follows from several arguments.
type Derived[T any] struct {
	*Argument // that messages name
	from      func(Values) T
	all       []AnyArgument
}

// Of gives the value.
func (d *Derived[T]) Of(values Values) T { return d.from(values) }

func (d *Derived[T]) operands() []AnyArgument { return slices.Clone(d.all) }

// Judged holds where test says so of the value.
func (d *Derived[T]) Judged(test func(T) Answer) Condition {
	return judgedBy(d.Argument, d, false, test)
}

// Computed holds where test says so of several arguments' values, of which
// messages name the argument about. It is decided only where all operands are.
func Computed(about AnyArgument, test func(Values) Answer, operands ...AnyArgument) Condition {
	return Derive(about, test, operands...).Judged(func(answer Answer) Answer { return answer })
}

// Compare is Computed for two operands. Messages name the argument of the first.
func Compare[A, B any](a Operand[A], b Operand[B], test func(A, B) Answer) Condition {
	return Computed(a, func(v Values) Answer { return test(a.Of(v), b.Of(v)) }, append(a.operands(), b.operands()...)...)
}

// judgedBy is a predicate on an operand, of which messages name the argument about.
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
	unset     bool // of what is not set, nothing holds
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
