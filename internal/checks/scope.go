package checks

// A scope holds the decoded arguments of a subject or, below it, of one element
// of a collection.
type scope struct {
	parent *scope
	facts  map[*Argument]fact
}

// A fact is a decoded argument.
type fact struct {
	path    Path
	pending bool   // unknown in this phase
	value   any    // nil: not told; *scope for an object, []*scope for a collection
	why     string // why a stated value is as good as none: "is mixed, which ..."
}

// find gives the argument's fact. Conditions find only what their subject
// declares, which a test of the declarations makes sure of.
func (s *scope) find(a *Argument) fact {
	if a.parent != nil && a.parent.shape == ShapeObject {
		object := s.find(a.parent)
		inner, ok := object.value.(*scope)
		if !ok {
			return fact{path: a.Path(), pending: object.pending}
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

// notStated is why most values are missing.
const notStated = "is not set"

// inNullElement is why even of configuration nothing is known in an element that is
// null.
const inNullElement = "is in an element that is null"

// gap says that the argument a, whose fact f is, is missing.
func (f fact) gap(a *Argument) Gap {
	g := Gap{Path: f.path, Why: f.why, argument: a}
	switch {
	case g.Why != "":
	case f.pending:
		g.Why = "is not known yet"
	default:
		g.Why = notStated
	}
	return g
}
