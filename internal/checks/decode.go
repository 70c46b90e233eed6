package checks

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Arguments are the decoded attributes of a subject.
type Arguments struct {
	subject *Subject
	scope   *scope
}

// An ArgumentError is an attribute that was not understood.
type ArgumentError struct {
	Path    Path   // empty: the attributes as a whole
	Problem string // what was expected, in sentences, with an example
}

// Decode understands the attributes of a subject, and of the settings that may
// stand among them. Where the moment to judge is not stated, it is now, unless
// that is zero. What is not understood is an error, and pending in the
// arguments, so that the rest can still be judged.
func (s *Subject) Decode(attributes Value, now time.Time, settings ...Setting) (Arguments, []ArgumentError) {
	args, errs := s.decode(attributes, now, slices.Concat(s.arguments, declarations(settings)))
	if len(errs) == 0 && !args.stated() {
		errs = []ArgumentError{{
			Problem: "Nothing to check is stated: give at least one argument that a limit reads, such as\n\n" + s.Example(),
		}}
	}
	return args, errs
}

func (s *Subject) decode(attributes Value, now time.Time, arguments []*Argument) (Arguments, []ArgumentError) {
	d := decoder{example: s.Example, clockless: now.IsZero()}
	decoded := d.object(attributes, arguments, nil, nil)
	if f := decoded.facts[at.Argument]; f.value == nil && !f.pending {
		f.path = at.path()
		if !now.IsZero() {
			f.value = now
		}
		decoded.facts[at.Argument] = f
	}
	d.checkGovernance(s, decoded.facts)
	return Arguments{s, decoded}, d.errors
}

// stated tells whether something that a limit reads is stated; an unknown value
// will be.
func (a Arguments) stated() bool {
	return slices.ContainsFunc(a.subject.reads, func(argument *Argument) bool {
		f := a.scope.facts[argument.root()]
		return argument != at.Argument && (f.pending || f.value != nil || f.reason != "")
	})
}

// WhollyKnown tells whether nothing that a limit reads, and nothing in the
// settings, is unknown at any depth.
func (a Arguments) WhollyKnown() bool {
	for _, s := range []*Argument{OnUnchecked.Argument, severities.Argument, waivers.Argument} {
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

// A decoder collects the errors of one decoding.
type decoder struct {
	example   func() string // the object to write, for errors that concern it whole
	clockless bool          // there is no default for the moment that is judged
	errors    []ArgumentError
}

func (d *decoder) fail(p Path, problem string) {
	d.errors = append(d.errors, ArgumentError{p, problem})
}

// object decodes an object's attributes. An absent one is null, and in an
// unknown object all are unknown.
func (d *decoder) object(v Value, arguments []*Argument, p Path, parent *scope) *scope {
	given, ok := v.Attributes()
	if !ok && !v.IsNull() && !v.IsUnknown() {
		d.fail(p, fmt.Sprintf("Expected an object; got %s. Write it like this:\n\n%s", v.what(), d.example()))
		v = Unknown()
	}
	d.refuseOthers(given, arguments, p)
	s := &scope{parent: parent, facts: make(map[*Argument]fact, len(arguments))}
	for _, a := range arguments {
		value := given[a.Name]
		if v.IsUnknown() {
			value = Unknown()
		}
		s.facts[a] = d.argument(a, value, p.attribute(a.Name), s)
	}
	return s
}

// identifier is what Terraform takes for an attribute's name; a map's keys may
// be anything, and are not echoed.
var identifier = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_-]{0,63}$`)

// refuseOthers makes attributes that are no arguments an error.
func (d *decoder) refuseOthers(given map[string]Value, arguments []*Argument, p Path) {
	var accepted, others []string
	for _, a := range arguments {
		accepted = append(accepted, a.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		switch {
		case slices.Contains(accepted, name):
		case identifier.MatchString(name):
			others = append(others, name)
		default:
			others = append(others, "(a key that is no attribute name)")
		}
	}
	if len(others) == 0 {
		return
	}
	problem := "There is no " + join(few(others), "or") + " here."
	if len(others) == 1 {
		if near, ok := nearest(others[0], accepted); ok {
			problem += fmt.Sprintf(" Did you mean %s?", near)
		}
	}
	d.fail(p, problem+" Pass an object with the attributes to check, not a whole resource:\n\n"+d.example())
}

// argument decodes one argument, which stands in scope s.
func (d *decoder) argument(a *Argument, v Value, p Path, s *scope) fact {
	f := fact{path: p}
	switch {
	case v.IsNull():
	case v.IsUnknown():
		f.pending = true
	case a.shape == Single:
		d.scalar(a, v, &f)
	case a.shape == Nested:
		f.value = d.object(v, a.attributes, p, s)
	case a.shape == Map:
		d.entries(a, v, &f)
	default:
		d.collection(a, v, &f, s)
	}
	return f
}

func (d *decoder) scalar(a *Argument, v Value, f *fact) {
	converted, ok := v.as(a.scalar)
	if !ok {
		d.refuse(a, f, fmt.Sprintf("got %s", v.what()))
		return
	}
	value, err := a.parse(converted)
	var silent doesNotTell
	switch {
	case errors.As(err, &silent):
		f.reason = f.path.String() + " is " + string(silent) + ", which does not tell"
	case err != nil:
		d.refuse(a, f, err.Error())
	default:
		f.value = value
	}
}

// refuse makes a value that is not accepted an error.
func (d *decoder) refuse(a *Argument, f *fact, hint string) {
	problem := "Expected " + a.expected
	if hint != "" {
		problem += "; " + hint
	}
	problem = strings.TrimSuffix(problem, ".")
	if !strings.HasSuffix(problem, "?") {
		problem += "."
	}
	d.fail(f.path, fmt.Sprintf("%s For example: %s", problem, a.assignment()))
	f.pending = true
}

func (d *decoder) collection(a *Argument, v Value, f *fact, s *scope) {
	given, ok := v.data.([]Value)
	if !ok {
		d.fail(f.path, fmt.Sprintf("Expected a list; got %s. For example: %s", v.what(), a.assignment()))
		f.pending = true
		return
	}
	elements := make([]*scope, len(given))
	for i, element := range given {
		if a.shape == Set {
			elements[i] = d.element(a.attributes[0], element, f.path, s)
		} else {
			elements[i] = d.object(element, a.attributes, f.path.index(i), s)
		}
	}
	f.value = elements
}

// entries decodes a map. Each entry has the map's own path.
func (d *decoder) entries(a *Argument, v Value, f *fact) {
	given, ok := v.Attributes()
	if !ok {
		d.fail(f.path, fmt.Sprintf("Expected a map; got %s. For example: %s", v.what(), a.assignment()))
		f.pending = true
		return
	}
	entries := make(map[string]fact, len(given))
	for _, key := range slices.Sorted(maps.Keys(given)) {
		if !given[key].IsNull() {
			entries[key] = d.argument(a.attributes[0], given[key], f.path, nil)
		}
	}
	f.value = entries
}

// element decodes an element of a set, whose path p is.
func (d *decoder) element(a *Argument, v Value, p Path, parent *scope) *scope {
	s := &scope{parent: parent}
	f := d.argument(a, v, p, s)
	switch {
	case v.IsNull():
		f.reason = "an element of " + p.String() + " is null"
	case v.IsUnknown():
		f.reason = "an element of " + p.String() + " is not known yet"
	}
	s.facts = map[*Argument]fact{a: f}
	return s
}

// as converts a scalar as Terraform does where a value of another type is
// assigned to an attribute.
func (v Value) as(s Scalar) (Value, bool) {
	switch data := v.data.(type) {
	case string:
		if s == Bool {
			b, ok := map[string]bool{"true": true, "1": true, "false": false, "0": false}[data]
			return Boolean(b), ok
		}
		return v, s == Text
	case bool:
		if s == Text {
			return String(map[bool]string{true: "true", false: "false"}[data]), true
		}
		return v, s == Bool
	case *big.Float:
		const readable = 1 << 10 // bits; written out, 1e999999999 would fill the memory
		if s == Text && !data.IsInf() && data.MantExp(nil) < readable && data.MantExp(nil) > -readable {
			return String(data.Text('f', -1)), true
		}
	}
	return v, false
}

// text is a known string's text.
func (v Value) text() string {
	s, _ := v.data.(string)
	return s
}
