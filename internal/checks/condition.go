// SPDX-License-Identifier: MPL-2.0

package checks

// A Condition is an expression over arguments in Kleene's three-valued logic:
// it holds, it does not hold, or it is undecided because an argument is null
// (unchecked) or unknown in this phase (pending). Every operand is always
// evaluated, so what a condition reads does not depend on values.
type Condition interface {
	evaluate(*scope) outcome
	// reads returns the arguments that the condition reads, in order.
	reads() []*Argument
}

// An outcome is the truth of a condition, and the reasons for it.
type outcome struct {
	truth    truth
	evidence []Evidence // if true or false: what decided it
	title    string     // if true: what is wrong, if a Case says it
	gaps     []Gap      // if undecided: what would decide it
	stated   bool       // if unchecked: what would decide it is set, but does not decide
}

// Evidence is a value that decided a condition.
type Evidence struct {
	Path  Path
	Verb  string // what the value at the path does: "is", "contains"
	Value string // what it is or contains, as shown in messages
}

// A Gap is a value that would decide a condition if it were known.
type Gap struct {
	Path     Path
	Why      string // what is wrong with the value at the path: "is not set"
	argument *Argument
	given    string // the value as it was set, if messages show it
	where    string // where to get it, if not where the argument says
	silent   bool   // the value is not at fault: it is null, or leaves the answer to another argument
	final    bool   // no other value would decide, because nothing is documented
	others   []Gap  // values that would decide it as well
}

// Always holds for every value.
func Always() Condition { return always{} }

type always struct{}

func (always) evaluate(*scope) outcome { return outcome{truth: isTrue} }
func (always) reads() []*Argument      { return nil }

// And holds if all conditions hold.
func And(conditions ...Condition) Condition { return junction{conditions, isFalse} }

// Or holds if at least one condition holds.
func Or(conditions ...Condition) Condition { return junction{conditions, isTrue} }

// A junction is an And or an Or: one decisive operand decides it.
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

// Case is a condition whose finding has a title of its own, for a limit that can
// be violated in several ways.
func Case(title string, c Condition) Condition { return titled{c, title} }

type titled struct {
	Condition
	title string
}

func (t titled) evaluate(s *scope) outcome {
	o := t.Condition.evaluate(s)
	if o.truth == isTrue {
		o.title = t.title
	}
	return o
}

// Quietly is a condition that findings do not mention, because the limit makes
// it clear. They never mention what AppliesTo reads.
func Quietly(c Condition) Condition { return silence{c} }

type silence struct{ Condition }

func (s silence) evaluate(in *scope) outcome {
	o := s.Condition.evaluate(in)
	o.evidence = nil
	return o
}

// Certainly holds if the condition does, and does not hold if it is unchecked.
func Certainly(c Condition) Condition { return certainty{c} }

type certainty struct{ Condition }

func (c certainty) evaluate(s *scope) outcome {
	o := c.Condition.evaluate(s)
	if o.truth == isUnchecked {
		return outcome{truth: isFalse}
	}
	return o
}

// Not holds if the condition does not.
func Not(c Condition) Condition { return negation{c} }

type negation struct{ condition Condition }

func (n negation) evaluate(s *scope) outcome {
	o := n.condition.evaluate(s)
	switch o.truth {
	case isTrue:
		o.truth, o.title = isFalse, ""
	case isFalse:
		o.truth = isTrue
	}
	return o
}

func (n negation) reads() []*Argument { return n.condition.reads() }
