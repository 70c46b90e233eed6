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
	subject       *Subject
	circumstances Circumstances
	errors        []ArgumentError
}

// fail reports a problem, in which givenHere stands for what was given.
func (d *decoder) fail(p Path, problem string, given ...string) {
	d.errors = append(d.errors, ArgumentError{p, problem, given})
}

// object decodes an object's attributes: the subject's own if owner is nil,
// otherwise owner's. Absent attributes are null, and all attributes of an
// unknown object are unknown.
func (d *decoder) object(v Value, arguments []*Argument, owner *Argument, p Path, parent *scope) *scope {
	given, ok := v.Attributes()
	if !ok && !v.IsNull() && !v.IsUnknown() {
		d.fail(p, fmt.Sprintf("Expected an object; got %s. Write it like this:\n%s", v.what(), d.example(owner)))
		v = UnknownValue()
	}
	d.refuseOthers(given, arguments, owner, p)
	s := &scope{parent: parent, facts: make(map[*Argument]fact, len(arguments))}
	for _, a := range arguments {
		value, has := given[a.Name]
		path := value.path(p.Attribute(a.Name))
		if ok && !has && v.at != nil { // what stands there has no such attribute
			path = a.Path()
		}
		switch {
		case v.IsUnknown():
			value = UnknownValue()
		case v.IsUnstated():
			value, path = v, p
		case owner == nil && a.Environment && a.absent(value) && !a.absent(d.circumstances.Shared.Attribute(a.Name)):
			value, path = d.circumstances.Shared.Attribute(a.Name), factsPath(a.Name)
		}
		f := d.argument(a, value, path, s)
		if v.IsNull() && owner != nil && a.Null.decided() {
			f.why, f.inNull = "is in an element that is null", true
		}
		s.facts[a] = f
	}
	return s
}

// example returns the object to write, in HCL.
func (d *decoder) example(owner *Argument) string {
	switch owner {
	case nil:
		return indented(d.subject.Example()) + "\n" + leaveOut
	case waiverList.Argument:
		return indented(d.waiverExample(waiverList))
	default:
		return indented(owner.assignment())
	}
}

// refuseOthers reports attributes that are not arguments.
func (d *decoder) refuseOthers(given map[string]Value, arguments []*Argument, owner *Argument, p Path) {
	var accepted, others, meant []string
	for _, a := range arguments {
		accepted = append(accepted, a.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		switch {
		case slices.Contains(accepted, name), owner == nil && slices.Contains(d.sharedFacts(), name):
		case owner == nil && name == Waivers.Name:
			d.fail(p, "In a function, waivers are a list:\n"+indented(d.waiverExample(waiverList)))
		case owner == nil && name == "facts":
			d.fail(p, "In a function, facts are among the attributes. Merge them:\n"+indented("merge(local.facts, { … })"))
		case owner == nil && slices.ContainsFunc(settings, func(s *Setting) bool { return s.Name == name }):
			d.fail(p, "Functions do not accept "+name+", which is a setting of data sources: check fails on a violation, "+
				"while compliant and evaluate report it.")
		default:
			others = append(others, shortened(name))
			if near, ok := Nearest(name, slices.Concat(accepted, d.sharedFacts())); ok && given[near].IsNull() {
				meant = append(meant, near)
			}
		}
	}
	if len(others) == 0 {
		return
	}
	problem := "Not expected here: " + givenHere + "."
	if len(meant) > 0 {
		problem += fmt.Sprintf(" Did you mean %s?", words.Join(words.Few(meant), "and"))
	}
	if owner == nil {
		problem += " Pass only arguments of " + d.subject.Name + ":"
	} else {
		problem += " For example:"
	}
	d.fail(p, problem+"\n"+d.example(owner), others...)
}

// sharedFacts returns the names of the facts about the environment, which a function
// ignores if its subject does not have them.
func (d *decoder) sharedFacts() []string {
	if d.circumstances.Facts == nil {
		return nil
	}
	var names []string
	for _, a := range d.circumstances.Facts.attributes {
		names = append(names, a.Name)
	}
	return names
}

// absent reports whether a value is null, or the empty string that configurations
// use in its place, which is not a value of the argument.
func (a *Argument) absent(v Value) bool {
	if text, ok := v.data.(string); ok && text == "" && a.shape == ShapeSingle {
		converted, fits := v.as(a.scalar)
		if !fits {
			return true
		}
		_, err := a.parse(converted)
		return err != nil
	}
	return v.IsNull()
}

// argument decodes one argument in the scope s.
func (d *decoder) argument(a *Argument, v Value, p Path, s *scope) fact {
	f := fact{path: p, elsewhere: v.at != nil, null: v.IsNull()}
	switch {
	case a.absent(v):
		f.why, f.inNull = v.why, v.why != ""
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
	if !d.subject.InFunctionsOnly { // a secret may be in any of the others by mistake
		f.given = a.given(v)
	}
	converted, ok := v.as(a.scalar)
	if !ok {
		d.refuse(a, f, v, "")
		return
	}
	value, err := a.parse(converted)
	var unclear Unclear
	switch {
	case errors.As(err, &unclear):
		f.why = "is " + string(unclear) + ", which is not a definite value"
	case err != nil:
		d.refuse(a, f, v, err.Error())
	default:
		f.value = value
	}
}

// refuse reports a value that is not accepted. If it stands elsewhere, it is only not
// understood.
func (d *decoder) refuse(a *Argument, f *fact, v Value, hint string) {
	if f.elsewhere {
		f.why = "has a value that is not understood"
		if f.given != "" {
			f.why = "is " + f.given + ", which is not understood"
		}
		return
	}
	problem := "Expected " + a.expected
	got := f.given
	if _, scalar := v.as(ScalarString); !scalar {
		got = v.what()
		if strings.HasPrefix(a.expected, "a JSON") {
			hint = "write it with jsonencode"
		}
	}
	var given []string
	if got != "" {
		problem += "; got " + givenHere
		given = append(given, got)
	}
	if hint != "" {
		problem += "; " + hint
	}
	if !strings.HasSuffix(problem, "?") {
		problem += "."
	}
	d.fail(f.path, problem+" For example:\n"+indented(d.assignment(a.whole(), f.path)), given...)
	f.pending = true
}

// assignment returns an argument with an accepted value, in HCL. The keys of a map
// are IDs of limits that can be violated: the one at the end of the path, if it is
// one.
func (d *decoder) assignment(a *Argument, p Path) string {
	if a.shape != ShapeMap {
		return a.assignment()
	}
	id := d.anyLimit()
	if key := p[len(p)-1].Key; slices.ContainsFunc(d.subject.Limits, func(l *Limit) bool { return l.ID == key && l.Severity != Info }) {
		id = key
	}
	return a.Name + " = { " + id + " = " + a.example + " }"
}

// anyLimit returns the ID of a limit that can be violated, for examples.
func (d *decoder) anyLimit() string {
	for _, l := range d.subject.Limits {
		if l.Severity != Info {
			return l.ID
		}
	}
	return ""
}

// indented indents HCL, because Terraform wraps lines that do not begin with a space.
func indented(hcl string) string { return "  " + strings.ReplaceAll(hcl, "\n", "\n  ") }

// whole returns the collection that a is the element of, or a itself.
func (a *Argument) whole() *Argument {
	if a.parent != nil && a.parent.shape != ShapeObject && a.parent.shape != ShapeObjects {
		return a.parent
	}
	return a
}

func (d *decoder) collection(a *Argument, v Value, f *fact, s *scope) {
	given, ok := v.data.([]Value)
	if !ok {
		d.fail(f.path, fmt.Sprintf("Expected a list; got %s. For example:\n%s", v.what(), indented(a.assignment())))
		f.pending = true
		return
	}
	if len(given) == 0 && a.NeverEmpty != "" {
		f.why = "is empty, although " + a.NeverEmpty
		return
	}
	elements := make([]*scope, len(given))
	for i, element := range given {
		path := f.path.Element(i)
		if v.unordered {
			path = f.path
		}
		path = element.path(path)
		switch {
		case d.refuseBlank(a, element, path):
			f.pending = true
			return
		case a.shape == ShapeSet:
			elements[i] = d.element(a.attributes[0], element, path, f.path, s)
		case a.shape == ShapeList:
			elements[i] = &scope{parent: s, facts: map[*Argument]fact{
				a.attributes[0]: d.argument(a.attributes[0], element, path, s),
			}}
		default:
			elements[i] = d.object(element, a.attributes, a, path, s)
		}
	}
	f.value = elements
}

// entries decodes a map.
func (d *decoder) entries(a *Argument, v Value, f *fact) {
	given, ok := v.Attributes()
	if !ok {
		d.fail(f.path, fmt.Sprintf("Expected a map; got %s. For example:\n%s", v.what(), indented(d.assignment(a, f.path))))
		f.pending = true
		return
	}
	entries := make(map[string]fact, len(given))
	for _, key := range slices.Sorted(maps.Keys(given)) {
		entry := fact{path: f.path.Key(key), pending: given[key].IsUnknown()}
		if !given[key].IsNull() && !entry.pending {
			d.scalar(a.attributes[0], given[key], &entry)
		}
		entries[key] = entry
	}
	f.value = entries
}

// refuseBlank reports whether an element of a collection is an empty string, which is
// what splitting an empty text gives, and no value.
func (d *decoder) refuseBlank(a *Argument, v Value, p Path) bool {
	if _, isString := v.data.(string); !isString || a.shape == ShapeObjects || !a.attributes[0].absent(v) {
		return false
	}
	d.fail(p, fmt.Sprintf("An element is an empty string. Remove such elements with compact():\n%s",
		indented(a.Name+" = compact("+a.exampleValue()+")")))
	return true
}

// element decodes an element of the set at path set. Errors name its place p among
// the elements that were given, if they have one.
func (d *decoder) element(a *Argument, v Value, p, set Path, parent *scope) *scope {
	s := &scope{parent: parent}
	f := d.argument(a, v, p, s)
	f.path = v.path(set)
	switch {
	case v.IsUnstated():
	case v.IsNull():
		f.why, f.inNull = "has an element that is null", true
	case v.IsUnknown():
		f.why = "has an element that is not known yet"
	}
	s.facts = map[*Argument]fact{a: f}
	return s
}

// spokenBools are the strings that tools write for true and false.
var spokenBools = map[string]bool{
	"true": true, "1": true, "yes": true, "on": true, "false": false, "0": false, "no": false, "off": false,
}

// as converts a scalar as Terraform does when a value of another type is
// assigned to an attribute. It also understands how other tools write a bool.
func (v Value) as(s Scalar) (Value, bool) {
	switch data := v.data.(type) {
	case string:
		switch s {
		case ScalarBool:
			b, ok := spokenBools[strings.ToLower(data)]
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
