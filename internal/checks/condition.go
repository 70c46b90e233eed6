package checks

// A Condition is an expression over arguments in Kleene's three-valued logic: it
// holds, does not, or is undecided, because an argument is null (unchecked) or
// unknown in this phase (pending). Operands are never skipped, so what it reads is
// the same for all values.
type Condition interface {
	evaluate(*scope) outcome
	// reads lists the arguments that the condition reads, in order.
	reads() []*Argument
}

// An outcome is the truth of a condition, and what made it so.
type outcome struct {
	truth    truth
	evidence []Evidence // where it is true or false: what decided it
	gaps     []Gap      // where it is undecided: what would decide it
}

// Evidence is a value that decided a condition.
type Evidence struct {
	Path  Path
	Verb  string // what the value at the path does: "is", "contains"
	Value string // what it is or contains, as messages write it
}

// A Gap is a value that would decide a condition, were it known.
type Gap struct {
	Path     Path
	Why      string // what is so of the value at the path: "is not stated"
	argument *Argument
}

// Always holds.
func Always() Condition { return always{} }

type always struct{}

func (always) evaluate(*scope) outcome { return outcome{truth: isTrue} }
func (always) reads() []*Argument      { return nil }

// And holds where all conditions do.
func And(conditions ...Condition) Condition { return junction{conditions, isFalse} }

// Or holds where at least one condition does.
func Or(conditions ...Condition) Condition { return junction{conditions, isTrue} }

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

// Quietly is a condition that findings say nothing of: what it holds of is clear
// from the limit. What AppliesTo reads is never among what was found.
func Quietly(c Condition) Condition { return silence{c} }

type silence struct{ Condition }

func (s silence) evaluate(in *scope) outcome {
	o := s.Condition.evaluate(in)
	o.evidence = nil
	return o
}

// Not holds where the condition does not.
func Not(c Condition) Condition { return negation{c} }

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
