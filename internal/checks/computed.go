package checks

// isSet holds where the argument is not null.
func isSet(a declared) Condition { return presence{a.declaration()} }

type presence struct{ argument *Argument }

func (p presence) evaluate(s *scope) outcome {
	f := s.find(p.argument)
	switch {
	case f.pending:
		return outcome{truth: isPending, gaps: []Gap{f.gap(p.argument)}}
	case f.why == inNullElement:
		return outcome{truth: isUnchecked, gaps: []Gap{f.gap(p.argument)}}
	case f.value == nil && f.why == "":
		return outcome{truth: isFalse, evidence: []Evidence{{f.path, "is", "not set"}}}
	default:
		return outcome{truth: isTrue, evidence: []Evidence{{f.path, "is", "set"}}}
	}
}

func (p presence) reads() []*Argument { return []*Argument{p.argument} }

// computed holds where test says so of several arguments' values, which it
// takes from facts. It is decided only where all of them are: of a fact that is
// not told or unknown nothing follows, and configuration that is not set has
// its type's zero value. With the truth, test says what is so of the argument
// that the finding is about or, where the values do not decide, why.
func computed(about declared, test func(facts) (t truth, verb, says string), operands ...declared) Condition {
	c := computation{about: about.declaration(), test: test}
	for _, o := range operands {
		c.operands = append(c.operands, o.declaration())
	}
	return c
}

type computation struct {
	about    *Argument
	test     func(facts) (truth, string, string)
	operands []*Argument
}

// facts are the values that a computation reads.
type facts struct{ scope *scope }

// tells tells whether the argument's value is known.
func (f facts) tells(a declared) bool { return f.scope.find(a.declaration()).value != nil }

// of gives the argument's value, which is its type's zero value where it is not
// told.
func (a *single[T]) of(f facts) T {
	value, _ := f.scope.find(a.Argument).value.(T)
	return value
}

func (c computation) evaluate(s *scope) outcome {
	undecided := outcome{truth: isFalse}
	for _, a := range c.operands {
		f := s.find(a)
		switch {
		case f.pending:
			undecided.truth = isPending
		case f.value == nil && (f.why != "" || a.Null == NotTold):
			undecided.truth = max(undecided.truth, isUnchecked)
		default:
			continue
		}
		undecided.gaps = append(undecided.gaps, f.gap(a))
	}
	if undecided.truth != isFalse {
		return undecided
	}
	t, verb, says := c.test(facts{s})
	f := s.find(c.about)
	if t == isUnchecked {
		f.why = says
		return outcome{truth: t, gaps: []Gap{f.gap(c.about)}}
	}
	return outcome{truth: t, evidence: []Evidence{{f.path, verb, says}}}
}

func (c computation) reads() []*Argument { return c.operands }
