// SPDX-License-Identifier: MPL-2.0

package checks

import "slices"

// A Subject is a kind of object that is checked.
type Subject struct {
	// Name is the subject's name in its data source, hbrlimits_<name>, and in the
	// provider's functions.
	Name string
	// Description is a sentence in Markdown that says what is checked.
	Description string
	// Limits are the subject's limits, in the order of the page.
	Limits []*Limit
	// Echoes are arguments that no limit reads, for users to refer to elsewhere.
	Echoes []AnyArgument
	// NotBoth are two arguments that mean the same, only one of which can be set.
	NotBoth [2]AnyArgument
	// Contradiction returns an argument that contradicts others and a sentence
	// that says why, or nil if there is none. The field is nil if no arguments can
	// contradict each other.
	Contradiction func(Values) (a AnyArgument, problem string)
	// InFunctionsOnly means that the subject has no data source, so that none of
	// its values reach a state.
	InFunctionsOnly bool

	reads     []*Argument // what the limits read, each once
	arguments []*Argument // what users set: the top-level arguments that contain those, and the echoes
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

// Arguments returns the subject's arguments: those that its limits read, in
// order, then the echoes.
func (s *Subject) Arguments() []*Argument { return s.arguments }
