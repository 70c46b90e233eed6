// SPDX-License-Identifier: MPL-2.0

package checks

// A scope holds the decoded arguments of a subject or of one element of a
// collection in it.
type scope struct {
	parent *scope
	facts  map[*Argument]fact
}

// A fact is a decoded argument.
type fact struct {
	path Path
	// elsewhere says that the path is not the argument's own.
	elsewhere bool
	null      bool   // it was null, and not another value that means the same
	given     string // what was set, for messages; empty if these never show it
	pending   bool   // unknown in this phase
	value     any    // nil if not set; *scope for an object, []*scope for a collection, map[string]fact for a map
	why       string // why a value that is set does not count: "is mixed, which ..."
	inNull    bool   // why is about an element that is null, and so not set
}

// find returns the argument's fact. It panics if the subject does not declare
// the argument; a test of the declarations rules that out.
func (s *scope) find(a *Argument) fact {
	if a.parent != nil && a.parent.shape == ShapeObject {
		object := s.find(a.parent)
		inner, ok := object.value.(*scope)
		if !ok {
			return fact{path: a.Path(), pending: object.pending, why: object.why, inNull: object.inNull}
		}
		s = inner
	}
	for ; s != nil; s = s.parent {
		if f, ok := s.facts[a]; ok {
			return f
		}
	}
	panic("checks: " + a.Name + " is read outside of the list that declares it")
}

// notStated is the usual reason for a missing value.
const notStated = "is not set"

// stated reports whether the value is set, but does not decide.
func (f fact) stated() bool { return f.why != "" && !f.inNull }

// gap returns the gap left by the argument a, decoded as f.
func (f fact) gap(a *Argument) Gap {
	g := Gap{Path: f.path, Why: f.why, argument: a, given: f.given, silent: f.inNull}
	switch {
	case g.Why != "":
	case f.pending:
		g.Why = "is not known yet"
	default:
		g.Why = notStated
	}
	return g
}
