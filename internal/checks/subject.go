package checks

import "slices"

// A Subject is a kind of thing that is checked.
type Subject struct {
	// Name is the subject's name: of its data source hbrlimits_<name>, and in
	// the provider's functions.
	Name string
	// Description says what is checked, in Markdown, as a sentence.
	Description string
	// Limits are the subject's limits, in the order of the page.
	Limits []*Limit
	// Echoes are arguments that no limit reads, for the user's own wiring.
	Echoes []AnyArgument
	// NotBoth are two arguments that state the same, of which one is enough.
	NotBoth [2]AnyArgument
	// Contradiction gives an argument that contradicts others, and why, as a
	// sentence; nil where all agree. The field is nil where none can contradict.
	Contradiction func(Values) (a AnyArgument, problem string)
	// InFunctionsOnly is for what must not reach a state: there is no data source.
	InFunctionsOnly bool

	reads     []*Argument // what the limits read, each once
	arguments []*Argument // what a user states: that, or the lists it lies in, and the echoes
}

// NewSubject completes a subject with the arguments that its limits read.
func NewSubject(s Subject) *Subject {
	for _, l := range s.Limits {
		for _, a := range l.Arguments() {
			s.reads = appendNew(s.reads, a)
			if a != At.Argument { // a setting, which every subject has
				s.arguments = appendNew(s.arguments, a.root())
			}
		}
	}
	for _, e := range s.Echoes {
		s.arguments = append(s.arguments, e.declaration())
	}
	return &s
}

func appendNew(list []*Argument, a *Argument) []*Argument {
	if slices.Contains(list, a) {
		return list
	}
	return append(list, a)
}

// Arguments lists the subject's arguments: what its limits read, in their
// order, then what is only echoed.
func (s *Subject) Arguments() []*Argument { return s.arguments }
