package checks

import (
	"fmt"
	"slices"
	"time"
)

// Arguments are the decoded attributes of a subject.
type Arguments struct {
	subject *Subject
	scope   *scope
}

// Decode understands the attributes of a subject, and of the settings that may
// stand among them. Where the moment to judge is not stated, it is now, unless
// that is zero. What is not understood is an error, and pending in the
// arguments, so that the rest can still be judged.
func (s *Subject) Decode(attributes Value, now time.Time, settings ...Setting) (Arguments, []ArgumentError) {
	args, errs := s.decode(attributes, now, slices.Concat(s.arguments, declarations(settings)))
	if len(errs) == 0 && !args.Stated() {
		errs = []ArgumentError{{Problem: "Nothing to check is stated: give at least one argument that a limit reads, of these:\n\n" +
			s.Example() + "\n\n" + leaveOut}}
	}
	return args, errs
}

func (s *Subject) decode(attributes Value, now time.Time, arguments []*Argument) (Arguments, []ArgumentError) {
	d := decoder{subject: s, clockless: now.IsZero() && slices.Contains(arguments, at.Argument)}
	decoded := d.object(attributes, arguments, nil, nil, nil)
	if f := decoded.facts[at.Argument]; f.value == nil && !f.pending {
		f.path = at.path()
		if !now.IsZero() {
			f.value = now
		}
		decoded.facts[at.Argument] = f
	}
	d.checkGovernance(s, decoded.facts)
	if first, second := s.NotBoth[0], s.NotBoth[1]; first != nil {
		a, b := decoded.facts[first.declaration()], decoded.facts[second.declaration()]
		if a.value != nil && b.value != nil {
			d.fail(b.path, fmt.Sprintf("%s tells the same as %s: give one of them.", b.path, a.path))
		}
	}
	if s.Contradiction != nil {
		if a, problem := s.Contradiction(facts{decoded}); a != nil {
			f := decoded.facts[a.declaration()]
			d.fail(f.path, problem)
			decoded.facts[a.declaration()] = fact{path: f.path, pending: true}
		}
	}
	return Arguments{s, decoded}, merge(d.errors)
}

// Stated tells whether something that a limit reads is stated; an unknown value
// will be.
func (a Arguments) Stated() bool {
	return slices.ContainsFunc(a.subject.reads, func(argument *Argument) bool {
		f := a.scope.facts[argument.root()]
		return argument != at.Argument && (f.pending || f.value != nil || f.why != "")
	})
}

// WhollyKnown tells whether nothing that a limit reads, and nothing in the
// settings, is unknown at any depth.
func (a Arguments) WhollyKnown() bool {
	for _, s := range []*Argument{OnUnchecked.Argument, OnUncheckedOfFunctions.Argument, severities.Argument, waivers.Argument, at.Argument} {
		if a.scope.facts[s].anyPending() {
			return false
		}
	}
	return !slices.ContainsFunc(a.subject.reads, a.scope.pending)
}

// anyPending tells whether something in the fact, at any depth, is unknown.
func (f fact) anyPending() bool {
	switch value := f.value.(type) {
	case []*scope:
		return slices.ContainsFunc(value, func(s *scope) bool { return anyPending(s.facts) })
	case map[string]fact:
		return anyPending(value)
	}
	return f.pending
}

func anyPending[K comparable](facts map[K]fact) bool {
	for _, f := range facts {
		if f.anyPending() {
			return true
		}
	}
	return false
}

// pending tells whether the argument, in any element of its collection, is
// unknown.
func (s *scope) pending(a *Argument) bool {
	if a.parent == nil || a.parent.shape == Nested {
		return s.find(a).pending
	}
	collection := s.find(a.parent)
	elements, _ := collection.value.([]*scope)
	return collection.pending || slices.ContainsFunc(elements, func(element *scope) bool {
		return element.facts[a].pending
	})
}
