// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
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
	m.add(a, s.Name, node{value: resource}, values)
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

// In lists the adapters of the resources among attributes, at any depth.
func In(attributes checks.Value) []*Adapter {
	given, _ := attributes.Attributes()
	var all []*Adapter
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if a := Find(name); a != nil {
			all = append(all, a)
		} else {
			all = append(all, In(given[name])...)
		}
	}
	return all
}

// Unlimited reports whether no limit is about the resource, because of the attribute that
// decides what it is checked as.
func (a *Adapter) Unlimited(resource checks.Value) bool {
	text, _ := resource.Attribute(a.Selector).Text()
	name, has := a.SubjectBy[text]
	return has && name == ""
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
		if !IsType(name) {
			own[name] = value
		}
	}
	for _, a := range arguments {
		if _, given := own[a.Name]; given && a.Shape() == checks.ShapeObject {
			own[a.Name] = m.mix(place+"."+a.Name, a.Attributes(), own[a.Name], at.Attribute(a.Name))
		}
	}
	m.unknownTypes(given, place, at)
	values := make(map[string][]checks.Value)
	passed := false
	for _, a := range adapters {
		for _, name := range slices.Sorted(maps.Keys(given)) {
			if Find(name) == a && !given[name].IsNull() {
				passed = true
				m.addAll(a, place, arguments, node{given[name], at.Attribute(name)}, values)
			}
		}
	}
	if !passed {
		return checks.ObjectValue(own).At(v.Path())
	}
	return m.combined(own, arguments, values)
}

// addAll adds the arguments that follow from one resource, or from each of a list. Only
// sets can come from several resources.
func (m *mixer) addAll(a *Adapter, place string, arguments []*checks.Argument, n node, values map[string][]checks.Value) {
	elements, _ := n.value.Elements()
	if elements == nil {
		m.add(a, place, n, values)
	}
	rules, _ := a.rules(place)
	isSet := func(r Rule) bool {
		return slices.ContainsFunc(arguments, func(argument *checks.Argument) bool {
			return argument.Name == r.Argument && argument.Shape() == checks.ShapeSet
		})
	}
	if len(elements) > 1 && slices.ContainsFunc(rules, func(r Rule) bool { return !isSet(r) }) {
		m.fail(n.at, fmt.Sprintf("Expected one resource; got a list of %d. Check each of them in its own call.", len(elements)))
		return
	}
	for i, element := range elements {
		m.add(a, place, node{element, n.at.Element(i)}, values)
	}
}

// add adds the arguments that follow from one resource.
func (m *mixer) add(a *Adapter, place string, n node, values map[string][]checks.Value) {
	rules, about := a.rules(place)
	attributes, isObject := n.value.Attributes()
	reads := a.Reads()
	switch {
	case !about:
		m.fail(n.at, a.isNotAbout(place))
		return
	case !isObject && !n.value.IsUnknown():
		got := ""
		if elements, isList := n.value.Elements(); isList {
			got = fmt.Sprintf("; got a list of %d", len(elements))
		} else if n.value.IsNull() {
			got = "; got null"
		}
		m.fail(n.at, fmt.Sprintf("Expected a whole resource, such as %s%s.", a.Example(), got))
		return
	case a.misplaced(m.subject, attributes) != "":
		m.fail(n.at, a.misplaced(m.subject, attributes))
		return
	case isObject && len(reads) > 0 && !slices.ContainsFunc(reads, func(name string) bool { _, has := attributes[name]; return has }):
		m.fail(n.at, fmt.Sprintf("Expected a whole resource, or one instance of it, such as %s; got an object without %s.", a.Example(), words.Join(words.Few(reads), "and")))
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

// misplaced says what is wrong with attributes that the resource does not have: arguments
// that were merged into it, the resource under its type, or a data source of the same
// name.
func (a *Adapter) misplaced(s *checks.Subject, attributes map[string]checks.Value) string {
	if _, inside := attributes[a.Type]; inside {
		return "Name the subject if there is more than the resource:\n  " + a.Call(s.Name)
	}
	has := func(name string) bool { _, has := attributes[name]; return has }
	if data := Find(dataPrefix + a.Type); data != nil && !a.IsData && !slices.ContainsFunc(data.Reads(), func(name string) bool { return !has(name) }) {
		return "This is a data source. Pass it under its type, for example:\n  " + data.Call(s.Name)
	}
	names := checks.SettingNames(checks.InFunction)
	for _, argument := range s.Arguments() {
		names = append(names, argument.Name)
	}
	var merged []string
	for _, name := range names {
		if has(name) && !slices.Contains(a.Reads(), name) && !slices.Contains(a.Unread, name) {
			merged = append(merged, name)
		}
	}
	if len(merged) == 0 {
		return ""
	}
	slices.Sort(merged)
	return fmt.Sprintf("The resource has no %s. Set arguments beside the resource, for example:\n  %s",
		words.Join(merged, "or"), strings.Replace(a.Call(s.Name), " })", ", "+merged[0]+" = … })", 1))
}

// isNotAbout says where a resource belongs that was passed in the wrong place.
func (a *Adapter) isNotAbout(place string) string {
	for _, role := range a.As {
		for _, each := range role.Places {
			if object, inside := strings.CutPrefix(each, place+"."); inside {
				return fmt.Sprintf("Pass it in an argument, for example:\n  %s = { %s = %s }", object, a.key(), a.self())
			}
		}
	}
	return fmt.Sprintf("This type is not about %s. It can be checked as %s.", place, words.Join(a.Subjects(), "or"))
}

// Selects says what a resource is checked as because of the attribute that decides it.
func (a *Adapter) Selects(resource checks.Value) string {
	text, isSet := resource.Attribute(a.Selector).Text()
	if name := a.SubjectBy[text]; name != "" {
		return fmt.Sprintf("It is %q, so the resource is checked as %s.", text, name)
	}
	is := "is not set"
	if isSet {
		is = fmt.Sprintf("is %q", text)
	}
	return fmt.Sprintf("No limit is about an %s whose %s %s. Check only those for which it is %s.", a.Type, a.Selector, is, words.Join(a.Selectors(), "or"))
}

// notProvided is why configuration is not known that another resource has: the schedule,
// if only the bucket's binding was passed.
const notProvided = "is not provided by what was passed"

// combined combines what was given with the values that follow from resources.
func (m *mixer) combined(own map[string]checks.Value, arguments []*checks.Argument, values map[string][]checks.Value) checks.Value {
	attributes := maps.Clone(own)
	if attributes == nil {
		attributes = make(map[string]checks.Value)
	}
	for _, a := range arguments {
		_, given := own[a.Name]
		switch {
		case len(values[a.Name]) > 0:
			attributes[a.Name] = either(a, own[a.Name], join(a, values[a.Name]))
		case !given && a.Null == checks.NotSet:
			attributes[a.Name] = checks.UnstatedValue(notProvided)
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
			return "This is a whole resource. Pass it under its type, for example:\n  " + a.Call(m.subject.Name)
		}
	}
	return ""
}

// Call is a call of check with the resource as a subject, in HCL. A resource is checked in
// its own postcondition.
func (a *Adapter) Call(subject string) string {
	return fmt.Sprintf("check(%q, %s)", subject, a.attributes(subject))
}

// self is how the call refers to the resource.
func (a *Adapter) self() string {
	if a.IsData {
		return a.Example()
	}
	return "self"
}

// attributes is the object with the resource as a subject, or as an argument of it.
func (a *Adapter) attributes(subject string) string {
	for _, role := range a.As {
		for _, place := range role.Places {
			name, object, inside := strings.Cut(place, ".")
			if name == subject && inside {
				return fmt.Sprintf("{ %s = { %s = %s } }", object, a.key(), a.self())
			}
			if name == subject {
				return fmt.Sprintf("{ %s = %s }", a.key(), a.self())
			}
		}
	}
	return "{}"
}

// key is the adapter's type as the name of an attribute in HCL.
func (a *Adapter) key() string {
	if strings.Contains(a.Type, ".") {
		return strconv.Quote(a.Type)
	}
	return a.Type
}

// Types lists the types of resources that provide arguments of a subject.
func Types(subject string) []string {
	var names []string
	for _, a := range adapters {
		if slices.Contains(a.Subjects(), subject) {
			names = append(names, a.Type)
		}
	}
	return names
}

// unknownTypes reports what looks like a type of resource that has no adapter.
func (m *mixer) unknownTypes(given map[string]checks.Value, place string, at checks.Path) {
	var accepted []string
	for _, a := range adapters {
		if _, about := a.rules(place); about {
			accepted = append(accepted, a.Type)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if !IsType(name) || Find(name) != nil {
			continue
		}
		problem := "No resource of this type can be passed."
		if near, ok := NearestType(name); ok {
			problem = fmt.Sprintf("No resource of this type can be passed; did you mean %s?", near)
		}
		if len(accepted) > 0 {
			problem += fmt.Sprintf(" Types for %s: %s.", place, strings.Join(accepted, ", "))
		}
		m.fail(at.Attribute(name), problem)
	}
}

// IsType reports whether a name looks like a type of resource, and not like an argument
// such as vsphere_version.
func IsType(name string) bool {
	_, provider := cutProvider(name)
	return provider != ""
}

// NearestType returns the type with an adapter that a name was probably meant to be.
func NearestType(name string) (string, bool) {
	rest, provider := cutProvider(name)
	var types []string
	for _, a := range adapters {
		if other, of := cutProvider(a.Type); of == provider {
			types = append(types, other)
		}
	}
	near, ok := checks.Nearest(rest, types)
	return provider + near, ok
}

// cutProvider returns a type without its provider's prefix, and the prefix.
func cutProvider(name string) (rest, provider string) {
	for _, prefix := range []string{"alicloud_", "vsphere_virtual_", "data."} {
		if after, found := strings.CutPrefix(name, prefix); found {
			return after, prefix
		}
	}
	return name, ""
}
