// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// A node is a value in a resource, and its place there.
type node struct {
	value checks.Value
	at    checks.Path
}

// absent is why nothing is known about an attribute that the object does not have at
// all: other versions of the provider may have it, or the object is not the whole
// resource.
const absent = "is not among the attributes of what was passed"

// attribute returns an attribute of an object. That of an unknown object is unknown,
// and that of null is null.
func (n node) attribute(name string) node {
	at := n.at.Attribute(name)
	attributes, known := n.value.Attributes()
	if !known {
		return node{n.value, at}
	}
	value, has := attributes[name]
	if !has {
		value = checks.UnstatedValue(absent)
	}
	return node{value, at}
}

// scalar returns the value, which is null if it is 0 or the empty string.
func (n node) scalar() checks.Value {
	if n.value.IsZero() {
		return checks.NullValue().At(n.at)
	}
	return n.value.At(n.at)
}

// first returns the first of several attributes that is not null.
func (n node) first(names ...string) checks.Value {
	for _, name := range names {
		if v := n.attribute(name).scalar(); !v.IsNull() {
			return v
		}
	}
	return n.attribute(names[0]).scalar()
}

// elements returns the elements of a list or set. If it is not known, they are nil,
// and v is the null or unknown value to return in its place.
func (n node) elements() (elements []node, v checks.Value) {
	values, known := n.value.Elements()
	if !known {
		if !n.value.IsNull() && !n.value.IsUnknown() {
			return nil, checks.UnstatedValue("is not a list").At(n.at)
		}
		return nil, n.value.At(n.at)
	}
	elements = make([]node, len(values))
	for i, value := range values {
		index := i
		if n.value.IsSet() {
			index = checks.EveryElement
		}
		elements[i] = node{value, n.at.Element(index)}
	}
	return elements, n.value
}

// only returns the element of a block that there is at most one of. It is null if
// there is none.
func (n node) only() node {
	elements, v := n.elements()
	switch {
	case elements == nil:
		return node{v, n.at.Element(0)}
	case len(elements) == 0:
		return node{checks.NullValue(), n.at.Element(0)}
	default:
		return elements[0]
	}
}

// collect returns the list of what from returns for each element.
func (n node) collect(from func(node) []checks.Value) checks.Value {
	elements, v := n.elements()
	if elements == nil {
		return v
	}
	values := []checks.Value{}
	for _, element := range elements {
		values = append(values, from(element)...)
	}
	return checks.ListValue(values...).At(n.at)
}

// firstStep returns the first step of a path of names.
func firstStep(path string) string {
	name, _, _ := strings.Cut(path, ".")
	return name
}
