package checks

import "slices"

// truth is the value of a condition in three-valued logic, where the value
// between true and false is told apart by what would decide it.
type truth uint8

const (
	isFalse truth = iota
	isTrue
	isUnchecked // undecided: something was not told
	isPending   // undecided for now: something is unknown in this phase
)

func truthOf(b bool) truth {
	if b {
		return isTrue
	}
	return isFalse
}

// A Condition is an expression over arguments in Kleene's three-valued logic.
// Operands are never skipped, so what it reads is the same for all values.
type Condition interface {
	evaluate(*scope) outcome
	// reads lists the arguments that the condition reads, in order.
	reads() []*Argument
}

// An outcome is the truth of a condition, and what made it so.
type outcome struct {
	truth    truth
	evidence []Evidence // isTrue and isFalse: what decided it
	gaps     []Gap      // isUnchecked and isPending: what would decide it
}

// Evidence is a value that decided a condition.
type Evidence struct {
	Path Path
	Says string // what is so of the value at the path: "is ColdArchive"
}

// A Gap is a value that would decide a condition, were it known.
type Gap struct {
	Path     Path
	Reason   string // what is missing: "has_snapshots is not stated"
	Where    string // where to get it
	argument *Argument
}

// always holds.
type always struct{}

func (always) evaluate(*scope) outcome { return outcome{truth: isTrue} }
func (always) reads() []*Argument      { return nil }

// and holds where all conditions do.
func and(conditions ...Condition) Condition { return junction{conditions, isFalse} }

// or holds where at least one condition does.
func or(conditions ...Condition) Condition { return junction{conditions, isTrue} }

// A junction is an and or an or: one decisive operand decides it.
type junction struct {
	conditions []Condition
	decisive   truth
}

func (j junction) evaluate(s *scope) outcome {
	outcomes := make([]outcome, len(j.conditions))
	for i, c := range j.conditions {
		outcomes[i] = c.evaluate(s)
	}
	return combine(outcomes, j.decisive)
}

func (j junction) reads() []*Argument {
	var all []*Argument
	for _, c := range j.conditions {
		all = append(all, c.reads()...)
	}
	return all
}

// combine is Kleene's and (decisive isFalse) or or (decisive isTrue). Of the
// undecided operands a pending one tells, for the next phase may decide.
func combine(outcomes []outcome, decisive truth) outcome {
	var decided, agreed []Evidence
	var gaps []Gap
	isDecided, undecided := false, isFalse
	for _, o := range outcomes {
		switch o.truth {
		case decisive:
			isDecided = true
			decided = append(decided, o.evidence...)
		case isUnchecked, isPending:
			undecided = max(undecided, o.truth)
			gaps = append(gaps, o.gaps...)
		default:
			agreed = append(agreed, o.evidence...)
		}
	}
	switch {
	case isDecided:
		return outcome{truth: decisive, evidence: decided}
	case undecided != isFalse:
		return outcome{truth: undecided, gaps: gaps}
	default:
		return outcome{truth: truthOf(decisive == isFalse), evidence: agreed}
	}
}

// not holds where the condition does not.
func not(c Condition) Condition { return negation{c} }

type negation struct{ condition Condition }

func (n negation) evaluate(s *scope) outcome {
	o := n.condition.evaluate(s)
	switch o.truth {
	case isTrue:
		o.truth = isFalse
	case isFalse:
		o.truth = isTrue
	}
	return o
}

func (n negation) reads() []*Argument { return n.condition.reads() }

// judged holds where test says so of the argument's value. With isTrue and isFalse,
// test says what is so of the value ("is ColdArchive"); with isUnchecked, why the
// value does not decide.
func (a *single[T]) judged(test func(T) (truth, string)) Condition {
	return judgement[T]{a, test}
}

type judgement[T comparable] struct {
	argument *single[T]
	test     func(T) (truth, string)
}

func (j judgement[T]) evaluate(s *scope) outcome {
	f := s.find(j.argument.Argument)
	switch {
	case f.pending:
		return outcome{truth: isPending, gaps: []Gap{f.gap(j.argument.Argument)}}
	case f.value == nil && f.reason == "" && j.argument.Null == NotSet:
		return outcome{truth: isFalse, evidence: []Evidence{{f.path, "is not set"}}}
	case f.value == nil:
		return outcome{truth: isUnchecked, gaps: []Gap{f.gap(j.argument.Argument)}}
	}
	value, _ := f.value.(T)
	truth, says := j.test(value)
	if truth == isUnchecked {
		f.reason = f.path.String() + " " + says
		return outcome{truth: truth, gaps: []Gap{f.gap(j.argument.Argument)}}
	}
	return outcome{truth: truth, evidence: []Evidence{{f.path, says}}}
}

func (j judgement[T]) reads() []*Argument { return []*Argument{j.argument.Argument} }

// holds is judged for a test that always decides; messages show the value.
func (a *single[T]) holds(test func(T) bool) Condition {
	return a.judged(func(value T) (truth, string) {
		verb := "is "
		if a.parent != nil && a.parent.shape == Set {
			verb = "contains "
		}
		return truthOf(test(value)), verb + a.show(value)
	})
}

// is holds where the argument has the value.
func (a *single[T]) is(want T) Condition {
	return a.holds(func(value T) bool { return value == want })
}

// in holds where the argument has one of the values.
func (a *single[T]) in(accepted ...T) Condition {
	return a.holds(func(value T) bool { return slices.Contains(accepted, value) })
}

// notIn holds where the argument has none of the values.
func (a *single[T]) notIn(accepted ...T) Condition {
	return a.holds(func(value T) bool { return !slices.Contains(accepted, value) })
}

// below holds where the argument is less than bound.
func (a *ordered[T]) below(bound T) Condition {
	return a.holds(func(value T) bool { return value < bound })
}

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
		if f.reason == "" && !f.pending && q.collection.Null == NotSet {
			return outcome{truth: isFalse, evidence: []Evidence{{f.path, "is not set"}}}
		}
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
