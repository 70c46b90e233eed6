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
	return judgedBy(d.Argument, d.all, false, func(v Values) Answer { return test(d.from(v)) })
}

// Computed holds where test says so of several arguments' values, of which
// messages name the argument about. It is decided only where all operands are.
func Computed(about AnyArgument, test func(Values) Answer, operands ...AnyArgument) Condition {
	return judgedBy(about.declaration(), operands, false, test)
}

// Compare is Computed for two operands. Messages name the argument of the first.
func Compare[A, B any](a Operand[A], b Operand[B], test func(A, B) Answer) Condition {
	return Computed(a, func(v Values) Answer { return test(a.Of(v), b.Of(v)) }, append(a.operands(), b.operands()...)...)
}

// Differ holds where two arguments that state the same of two things have different
// values. Messages name the first.
func Differ[T comparable](one, other *Single[T]) Condition {
	return Compare(one, other, func(a, b T) Answer {
		says := other.Path().String()
		if one.show != nil && one.show(a) != other.show(b) {
			says += " (" + one.show(a) + " and " + other.show(b) + ")"
		}
		return Decided(a != b, "differs from", says)
	})
}

// judgedBy is a predicate on the operands, of which messages name the argument
// about.
func judgedBy(about *Argument, operands []AnyArgument, unset bool, test func(Values) Answer) Condition {
	j := judged{about: about, unset: unset, test: test}
	for _, o := range operands {
		j.arguments = append(j.arguments, o.declaration())
	}
	return j
}

type judged struct {
	about     *Argument
	arguments []*Argument // of the operands
	unset     bool        // of what is not set, nothing holds
	test      func(Values) Answer
}

func (j judged) evaluate(s *scope) outcome {
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
	return j.test(Values{s}).outcome(j.about, s.find(j.about))
}

func (j judged) reads() []*Argument { return j.arguments }
