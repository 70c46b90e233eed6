// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Decoded holds an object's attributes, decoded as its subject's arguments and
// settings.
type Decoded struct {
	subject *Subject
	scope   *scope
}

// Circumstances are what else an object is decoded with.
type Circumstances struct {
	// In is the place that the object is in, and so which settings it may have.
	In Place
	// Now is the default of the time to check for; there is none if it is zero.
	Now time.Time
	// Facts lists the facts about the environment. A function ignores those that
	// its subject has no argument for, so that one object of facts serves all.
	Facts *Setting
	// Shared are the values of facts in the provider block, for arguments that the
	// object does not set.
	Shared Value
}

// Decode decodes an object's attributes and the settings among them. An attribute
// with an error is pending in the result, so the rest can still be checked.
func (s *Subject) Decode(attributes Value, c Circumstances) (Decoded, []ArgumentError) {
	decoded, errs := s.decode(attributes, c)
	if len(errs) == 0 && !decoded.Stated() {
		errs = []ArgumentError{{Problem: "No argument that a limit reads is set. Set at least one of these:\n" +
			indented(strings.Join(s.assignments(), "\n"))}}
	}
	return decoded, errs
}

func (s *Subject) decode(attributes Value, c Circumstances) (Decoded, []ArgumentError) {
	arguments := slices.Grow(slices.Clone(s.arguments), len(settings))
	for _, setting := range settings {
		if setting.places&c.In != 0 {
			arguments = append(arguments, setting.Argument)
		}
	}
	d := decoder{subject: s, circumstances: c}
	decoded := d.object(attributes, arguments, nil, nil, nil)
	if f := decoded.facts[At.Argument]; f.value == nil && !f.pending {
		f.path = At.Path()
		if !c.Now.IsZero() {
			f.value = c.Now
		}
		decoded.facts[At.Argument] = f
	}
	d.checkGovernance(s, decoded.facts)
	if first, second := s.NotBoth[0], s.NotBoth[1]; first != nil {
		a, b := decoded.facts[first.declaration()], decoded.facts[second.declaration()]
		if a.value != nil && b.value != nil {
			d.fail(b.path, fmt.Sprintf("%s and %s set the same thing: set only one.", a.path, b.path))
		}
	}
	if s.Contradiction != nil {
		if a, problem := s.Contradiction(Values{decoded}); a != nil {
			f := decoded.facts[a.declaration()]
			d.fail(f.path, problem)
			decoded.facts[a.declaration()] = fact{path: f.path, pending: true}
		}
	}
	return Decoded{s, decoded}, merge(d.errors)
}

// Stated reports whether anything that a limit reads is set; unknown values count, and
// so does configuration that a resource does not set.
func (d Decoded) Stated() bool {
	return slices.ContainsFunc(d.subject.reads, func(argument *Argument) bool {
		f := d.scope.facts[argument.root()]
		notSet := f.elsewhere && f.null && argument.root().Null == NotSet
		return argument != At.Argument && (f.pending || f.value != nil || f.why != "" && !f.inNull || notSet && f.why == "")
	})
}

// WhollyKnown reports whether everything that a limit reads, and every setting,
// is known at every depth.
func (d Decoded) WhollyKnown() bool {
	for _, s := range settings {
		if !d.Known(s) {
			return false
		}
	}
	return !slices.ContainsFunc(d.subject.reads, d.scope.pending)
}

// anyPending reports whether anything in the fact is unknown, at any depth.
func (f fact) anyPending() bool {
	switch value := f.value.(type) {
	case *scope:
		return anyPending(value.facts)
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

// pending reports whether the argument is unknown, in any element of its
// collection.
func (s *scope) pending(a *Argument) bool {
	if a.parent == nil || a.parent.shape == ShapeObject {
		return s.find(a).pending
	}
	collection := s.find(a.parent)
	elements, _ := collection.value.([]*scope)
	return collection.pending || slices.ContainsFunc(elements, func(element *scope) bool {
		return element.facts[a].pending
	})
}
