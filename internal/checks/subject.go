package checks

import (
	"cmp"
	"slices"
)

// A Subject is a kind of thing that is checked.
type Subject struct {
	// Name is the subject's name: of its data source hbrlimits_<name>, and in
	// the provider's functions.
	Name string
	// Description says what is checked, in Markdown, as a sentence.
	Description string
	// Sections are those of the Limits page that the subject is of.
	Sections []*Section
	// Limits are the subject's limits, in the order of the page.
	Limits []*Limit
	// Echoes are arguments that no limit reads, for the user's own wiring.
	Echoes []declared
	// Contradiction tells which argument does not go with others, and why, as a
	// sentence; nil where all go together. Nil where none can contradict.
	Contradiction func(facts) (a declared, problem string)
	// InFunctionsOnly is for what must not reach a state: there is no data source.
	InFunctionsOnly bool
	// NotBoth are two arguments that tell the same, of which one is enough.
	NotBoth [2]declared

	reads     []*Argument // what the limits read, each once
	arguments []*Argument // what a user states: that, or the lists it lies in, and the echoes
}

// subjects are all that is declared in this package.
var subjects []*Subject

// declare makes a subject known, with the arguments that its limits read.
func declare(s Subject) {
	for _, l := range s.Limits {
		for _, a := range l.reads() {
			s.reads = appendNew(s.reads, a)
			if a != at.Argument { // a setting, which every subject has
				s.arguments = appendNew(s.arguments, a.root())
			}
		}
	}
	for _, e := range s.Echoes {
		s.arguments = append(s.arguments, e.declaration())
	}
	subjects = append(subjects, &s)
}

func appendNew(list []*Argument, a *Argument) []*Argument {
	if slices.Contains(list, a) {
		return list
	}
	return append(list, a)
}

// Subjects lists all subjects by name.
func Subjects() []*Subject {
	sorted := slices.Clone(subjects)
	slices.SortFunc(sorted, func(a, b *Subject) int { return cmp.Compare(a.Name, b.Name) })
	return sorted
}

// Arguments lists the subject's arguments: what its limits read, in their
// order, then what is only echoed.
func (s *Subject) Arguments() []*Argument { return s.arguments }
