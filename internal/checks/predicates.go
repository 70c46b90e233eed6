package checks

import "slices"

// judged holds where test says so of the argument's value; of what is not set,
// nothing holds. Where the value does not decide, test says why instead.
func (a *single[T]) judged(verb string, test func(T) (t truth, says string)) Condition {
	return judgement[T]{a, verb, test}
}

type judgement[T comparable] struct {
	argument *single[T]
	verb     string // what the value does, for messages
	test     func(T) (truth, string)
}

func (j judgement[T]) evaluate(s *scope) outcome {
	f := s.find(j.argument.Argument)
	switch {
	case f.pending:
		return outcome{truth: isPending, gaps: []Gap{f.gap(j.argument.Argument)}}
	case f.value == nil && f.why == "" && j.argument.Null == NotSet:
		return outcome{truth: isFalse, evidence: []Evidence{{f.path, "is", "not set"}}}
	case f.value == nil:
		return outcome{truth: isUnchecked, gaps: []Gap{f.gap(j.argument.Argument)}}
	}
	value, _ := f.value.(T)
	t, says := j.test(value)
	if t == isUnchecked {
		f.why = says
		return outcome{truth: t, gaps: []Gap{f.gap(j.argument.Argument)}}
	}
	return outcome{truth: t, evidence: []Evidence{{f.path, j.verb, says}}}
}

func (j judgement[T]) reads() []*Argument { return []*Argument{j.argument.Argument} }

// holds is judged for a test that always decides; messages show the value.
func (a *single[T]) holds(test func(T) bool) Condition {
	verb := "is"
	if a.parent != nil && a.parent.shape == Set {
		verb = "contains"
	}
	return a.judged(verb, func(value T) (truth, string) {
		return truthOf(test(value)), a.show(value)
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
