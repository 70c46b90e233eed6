package checks

// isSet holds where the argument is not null.
func isSet(a declared) Condition { return presence{a.declaration()} }

type presence struct{ argument *Argument }

func (p presence) evaluate(s *scope) outcome {
	f := s.find(p.argument)
	switch {
	case f.pending:
		return outcome{truth: isPending, gaps: []Gap{f.gap(p.argument)}}
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
// that the finding is about.
func computed(about declared, test func(facts) (holds bool, verb, value string), operands ...declared) Condition {
	c := computation{about: about.declaration(), test: test}
	for _, o := range operands {
		c.operands = append(c.operands, o.declaration())
	}
	return c
}

type computation struct {
	about    *Argument
	test     func(facts) (bool, string, string)
	operands []*Argument
}

// facts are the values that a computation reads.
type facts struct{ scope *scope }

// of gives the argument's value in a computation that has it as an operand.
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
	holds, verb, value := c.test(facts{s})
	return outcome{truth: truthOf(holds), evidence: []Evidence{{s.find(c.about).path, verb, value}}}
}

func (c computation) reads() []*Argument { return c.operands }
