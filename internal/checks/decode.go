package checks

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strings"
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
// stand among them. What is not understood is an error, and pending in the
// arguments, so that the rest can still be judged.
func (s *Subject) Decode(attributes Value, settings ...Setting) (Arguments, []ArgumentError) {
	d := decoder{example: s.Example}
	args := Arguments{s, d.object(attributes, slices.Concat(s.arguments, declarations(settings)), nil, nil)}
	if len(d.errors) == 0 && !args.stated() {
		d.fail(nil, "Nothing to check is stated: give at least one argument that a limit reads, such as\n\n"+s.Example())
	}
	return args, d.errors
}

// stated tells whether something that a limit reads is stated; an unknown value
// will be.
func (a Arguments) stated() bool {
	return slices.ContainsFunc(a.subject.reads, func(argument *Argument) bool {
		f := a.scope.facts[argument.root()]
		return f.pending || f.value != nil || f.reason != ""
	})
}

// WhollyKnown tells whether nothing that a limit reads, at any depth, is
// unknown.
func (a Arguments) WhollyKnown() bool {
	return !slices.ContainsFunc(a.subject.reads, a.scope.pending)
}

// pending tells whether the argument, in any element of its collection, is
// unknown.
func (s *scope) pending(a *Argument) bool {
	if a.parent == nil {
		return s.facts[a].pending
	}
	collection := s.facts[a.parent]
	elements, _ := collection.value.([]*scope)
	return collection.pending || slices.ContainsFunc(elements, func(element *scope) bool {
		return element.facts[a].pending
	})
}

// A decoder collects the errors of one decoding.
type decoder struct {
	example func() string // the object to write, for errors that concern it whole
	errors  []ArgumentError
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
