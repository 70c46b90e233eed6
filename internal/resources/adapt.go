// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// Adapt replaces the resources among a subject's attributes, each of which stands
// under its type, by the arguments that follow from them. What else is among the
// attributes has precedence. An attribute that is an object, such as source_disk, may
// also contain a resource.
func Adapt(s *checks.Subject, attributes checks.Value) (checks.Value, []checks.ArgumentError) {
	m := mixer{subject: s}
	if problem := m.unnamed(attributes); problem != "" {
		return attributes, []checks.ArgumentError{{Problem: problem}}
	}
	adapted := m.mix(s.Name, s.Arguments(), attributes, nil)
	return adapted, m.errors
}

// Whole returns a subject's arguments that follow from a whole resource.
func (a *Adapter) Whole(s *checks.Subject, resource checks.Value) (checks.Value, []checks.ArgumentError) {
	m := mixer{subject: s}
	values := make(map[string][]checks.Value)
	if resource.IsNull() {
		m.fail(nil, "is null. Pass the whole resource: "+a.Example())
	} else {
		m.add(a, s.Name, node{value: resource}, values)
	}
	return m.combined(nil, s.Arguments(), values), m.errors
}

// SubjectOf returns the name of the subject that a resource is checked as. It is
// empty if users must choose it, or if no limit is about the resource; it is not known
// if an attribute that decides it is unknown.
func (a *Adapter) SubjectOf(resource checks.Value) (name string, known bool) {
	if a.Selector == "" {
		return a.Subject, true
	}
	selector := resource.Attribute(a.Selector)
	text, _ := selector.Text()
	return a.SubjectBy[text], !selector.IsUnknown()
}

// A mixer collects the errors of adapting the attributes of one subject.
type mixer struct {
	subject *checks.Subject
	errors  []checks.ArgumentError
}

func (m *mixer) fail(p checks.Path, problem string) {
	m.errors = append(m.errors, checks.ArgumentError{Path: p, Problem: problem})
}

// mix replaces the resources in an object that stands in a place.
func (m *mixer) mix(place string, arguments []*checks.Argument, v checks.Value, at checks.Path) checks.Value {
	given, known := v.Attributes()
	if !known {
		return v
	}
	own := make(map[string]checks.Value, len(given))
	for name, value := range given {
		if Find(name) == nil {
			own[name] = value
		}
	}
	for _, a := range arguments {
		if a.Shape() == checks.ShapeObject {
			own[a.Name] = m.mix(place+"."+a.Name, a.Attributes(), own[a.Name], at.Attribute(a.Name))
		}
	}
	values := make(map[string][]checks.Value)
	for _, a := range adapters {
		if resource := given[a.Type]; !resource.IsNull() {
			m.addAll(a, place, node{resource, at.Attribute(a.Type)}, values)
		}
	}
	if len(values) == 0 {
		return checks.ObjectValue(own).At(v.Path())
	}
	return m.combined(own, arguments, values)
}

// addAll adds the arguments that follow from one resource, or from each of a list.
func (m *mixer) addAll(a *Adapter, place string, n node, values map[string][]checks.Value) {
	elements, _ := n.value.Elements()
	if elements == nil {
		m.add(a, place, n, values)
	}
	for i, element := range elements {
		m.add(a, place, node{element, n.at.Element(i)}, values)
	}
}

// add adds the arguments that follow from one resource.
func (m *mixer) add(a *Adapter, place string, n node, values map[string][]checks.Value) {
	rules, about := a.rules(place)
	attributes, isObject := n.value.Attributes()
	switch {
	case !about:
		m.fail(n.at, fmt.Sprintf("%s says nothing about %s. It can be checked as %s.", a.Type, place, words.Join(a.Subjects(), "or")))
		return
	case !isObject && !n.value.IsUnknown():
		m.fail(n.at, fmt.Sprintf("Expected a whole resource, such as %s.", a.Example()))
		return
	case isObject && !slices.ContainsFunc(a.Reads(), func(name string) bool { _, has := attributes[name]; return has }) && len(a.Reads()) > 0:
		m.fail(n.at, fmt.Sprintf("Expected the whole resource, such as %s, but none of its attributes is there: %s.", a.Example(), words.Join(a.Reads(), "and")))
		return
	}
	if name, known := a.SubjectOf(n.value); a.Selector != "" && known && name != m.subject.Name {
		m.fail(n.at.Attribute(a.Selector), a.Selects(n.value))
		return
	}
	for _, rule := range rules {
		values[rule.Argument] = append(values[rule.Argument], rule.value(n))
	}
}

// Selects says what a resource is checked as because of the attribute that decides it.
func (a *Adapter) Selects(resource checks.Value) string {
	text, _ := resource.Attribute(a.Selector).Text()
	name := a.SubjectBy[text]
	if name == "" {
		return fmt.Sprintf("No limit is about an %s whose %s is %q. Those of %s can be checked.",
			a.Type, a.Selector, text, words.Join(a.Selectors(), "and"))
	}
	return fmt.Sprintf("The %s is %q, so the resource is checked as %s, not as another subject.", a.Selector, text, name)
}

// combined combines what was given with the values that follow from resources.
func (m *mixer) combined(own map[string]checks.Value, arguments []*checks.Argument, values map[string][]checks.Value) checks.Value {
	attributes := maps.Clone(own)
	if attributes == nil {
		attributes = make(map[string]checks.Value)
	}
	for _, a := range arguments {
		if len(values[a.Name]) > 0 {
			attributes[a.Name] = either(a, own[a.Name], join(a, values[a.Name]))
		}
	}
	return checks.ObjectValue(attributes)
}

// either is the first value, unless it is null. Of an object, that is so for each
// attribute.
func either(a *checks.Argument, first, second checks.Value) checks.Value {
	one, isObject := first.Attributes()
	other, areObjects := second.Attributes()
	switch {
	case first.IsNull():
		return second
	case !isObject || !areObjects || a.Shape() != checks.ShapeObject:
		return first
	}
	merged := maps.Clone(other)
	for name, value := range one {
		if !value.IsNull() || merged[name].IsNull() {
			merged[name] = value
		}
	}
	return checks.ObjectValue(merged).At(first.Path())
}

// join combines what several resources state: the union of sets and, otherwise, the
// first that is not null.
func join(a *checks.Argument, values []checks.Value) checks.Value {
	result := values[0]
	for _, value := range values[1:] {
		if a.Shape() == checks.ShapeSet {
			result = union(result, value)
		} else {
			result = either(a, result, value)
		}
	}
	return result
}

func union(one, other checks.Value) checks.Value {
	switch {
	case one.IsNull():
		return other
	case other.IsNull():
		return one
	}
	var elements []checks.Value
	for _, set := range []checks.Value{one, other} {
		each, known := set.Elements()
		if !known {
			each = []checks.Value{set} // unknown, as at least one of its elements is
		}
		elements = append(elements, each...)
	}
	return checks.SetValue(elements...)
}

// unnamed says how to pass a whole resource whose attributes were passed as if they
// were the subject's. It is empty if they are not those of a resource.
func (m *mixer) unnamed(attributes checks.Value) string {
	given, _ := attributes.Attributes()
	if _, hasID := given["id"]; !hasID {
		return ""
	}
	for _, a := range adapters {
		_, about := a.rules(m.subject.Name)
		reads := a.Reads()
		if about && len(reads) > 0 && !slices.ContainsFunc(reads, func(name string) bool { _, has := given[name]; return !has }) {
			return fmt.Sprintf("This is a whole resource. Pass it by its type:\n  %q, { %s = %s }", m.subject.Name, a.Key(), a.Example())
		}
	}
	return ""
}

// Key is the adapter's type as the name of an attribute in HCL.
func (a *Adapter) Key() string {
	if strings.Contains(a.Type, ".") {
		return `"` + a.Type + `"`
	}
	return a.Type
}
