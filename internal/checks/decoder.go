// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// A decoder collects the errors of decoding one object.
type decoder struct {
	subject   *Subject
	clockless bool // the time to check for has no default
	errors    []ArgumentError
}

func (d *decoder) fail(p Path, problem string) {
	d.errors = append(d.errors, ArgumentError{p, problem})
}

// object decodes an object's attributes: the subject's own if owner is nil,
// otherwise owner's. Absent attributes are null, and all attributes of an
// unknown object are unknown.
func (d *decoder) object(v Value, arguments []*Argument, owner *Argument, p Path, parent *scope) *scope {
	given, ok := v.Attributes()
	if !ok && !v.IsNull() && !v.IsUnknown() {
		d.fail(p, fmt.Sprintf("Expected an object; got %s. Write it like this:\n\n%s", v.what(), d.example(owner)))
		v = UnknownValue()
	}
	d.refuseOthers(given, arguments, owner, p)
	s := &scope{parent: parent, facts: make(map[*Argument]fact, len(arguments))}
	for _, a := range arguments {
		value := given[a.Name]
		if v.IsUnknown() {
			value = UnknownValue()
		}
		f := d.argument(a, value, p.attribute(a.Name), s)
		if v.IsNull() && owner != nil && a.Null == NotSet {
			f.why = inNullElement
		}
		s.facts[a] = f
	}
	return s
}

// example returns the object to write, in HCL.
func (d *decoder) example(owner *Argument) string {
	if owner == nil {
		return d.subject.Example() + "\n\n" + leaveOut
	}
	return owner.assignment() + "\n\n" + leaveOut
}

// refuseOthers reports attributes that are not arguments, without their names,
// which may be the keys of a user's map.
func (d *decoder) refuseOthers(given map[string]Value, arguments []*Argument, owner *Argument, p Path) {
	var accepted, meant []string
	for _, a := range arguments {
		accepted = append(accepted, a.Name)
	}
	others := 0
	for _, name := range slices.Sorted(maps.Keys(given)) {
		switch {
		case slices.Contains(accepted, name):
		case owner == nil && slices.ContainsFunc(settings, func(s *Setting) bool { return s.Name == name }):
			d.fail(p, "Functions do not accept "+name+", which is a setting of data sources: check fails on a violation, "+
				"while compliant and evaluate report it.")
		default:
			others++
			if near, ok := nearest(name, accepted); ok && given[near].IsNull() {
				meant = append(meant, near)
			}
		}
	}
	if others == 0 {
		return
	}
	problem := fmt.Sprintf("%d attributes are not expected here.", others)
	if others == 1 {
		problem = "One attribute is not expected here."
	}
	if len(meant) > 0 {
		problem += fmt.Sprintf(" Did you mean %s?", words.Join(words.Few(meant), "and"))
	}
	d.fail(p, problem+" Pass only the attributes to check, not a whole resource:\n\n"+d.example(owner))
}

// argument decodes one argument in the scope s.
func (d *decoder) argument(a *Argument, v Value, p Path, s *scope) fact {
	f := fact{path: p}
	switch {
	case v.IsNull():
	case v.IsUnknown():
		f.pending = true
	case a.shape == ShapeSingle:
		d.scalar(a, v, &f)
	case a.shape == ShapeObject:
		f.value = d.object(v, a.attributes, a, p, s)
	case a.shape == ShapeMap:
		d.entries(a, v, &f)
	default:
		d.collection(a, v, &f, s)
	}
	return f
}

func (d *decoder) scalar(a *Argument, v Value, f *fact) {
	converted, ok := v.as(a.scalar)
	if !ok {
		hint := "got " + v.what()
		if a.scalar == ScalarBool && (strings.EqualFold(v.text(), "true") || strings.EqualFold(v.text(), "false")) {
			hint = "write it in lowercase"
		}
		d.refuse(a, f, hint)
		return
	}
	value, err := a.parse(converted)
	var unclear Unclear
	switch {
	case errors.As(err, &unclear):
		f.why = "is " + string(unclear) + ", which is not a definite value"
	case err != nil:
		d.refuse(a, f, err.Error())
	default:
		f.value = value
	}
}

// refuse reports a value that is not accepted.
func (d *decoder) refuse(a *Argument, f *fact, hint string) {
	problem := "Expected " + a.expected
	if hint != "" {
		problem += "; " + hint
	}
	if !strings.HasSuffix(problem, "?") {
		problem += "."
	}
	whole := a
	if a.parent != nil && (a.parent.shape != ShapeObject && a.parent.shape != ShapeObjects) {
		whole = a.parent
	}
	d.fail(f.path, fmt.Sprintf("%s For example: %s", problem, whole.assignment()))
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
		switch a.shape {
		case ShapeSet:
			elements[i] = d.element(a.attributes[0], element, f.path, s)
		case ShapeList:
			elements[i] = &scope{parent: s, facts: map[*Argument]fact{
				a.attributes[0]: d.argument(a.attributes[0], element, f.path.index(i), s),
			}}
		default:
			elements[i] = d.object(element, a.attributes, a, f.path.index(i), s)
		}
	}
	f.value = elements
}

// entries decodes a map, whose entries all have the map's own path.
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

// element decodes an element of the set at path p.
func (d *decoder) element(a *Argument, v Value, p Path, parent *scope) *scope {
	s := &scope{parent: parent}
	f := d.argument(a, v, p, s)
	switch {
	case v.IsNull():
		f.why = "has an element that is null"
	case v.IsUnknown():
		f.why = "has an element that is not known yet"
	}
	s.facts = map[*Argument]fact{a: f}
	return s
}

// as converts a scalar as Terraform does when a value of another type is
// assigned to an attribute.
func (v Value) as(s Scalar) (Value, bool) {
	switch data := v.data.(type) {
	case string:
		switch s {
		case ScalarBool:
			b, ok := map[string]bool{"true": true, "1": true, "false": false, "0": false}[data]
			return BoolValue(b), ok
		case ScalarNumber:
			f, ok := new(big.Float).SetString(data)
			return NumberValue(f), ok
		}
		return v, true
	case bool:
		if s == ScalarString {
			return StringValue(map[bool]string{true: "true", false: "false"}[data]), true
		}
		return v, s == ScalarBool
	case *big.Float:
		if s == ScalarNumber {
			return v, true
		}
		const readable = 1 << 10 // bits; written in full, 1e999999999 would exhaust the memory
		if s == ScalarString && !data.IsInf() && data.MantExp(nil) < readable && data.MantExp(nil) > -readable {
			return StringValue(data.Text('f', -1)), true
		}
	}
	return v, false
}

// text returns the text of a known string, or "" for any other value.
func (v Value) text() string {
	s, _ := v.data.(string)
	return s
}
