// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"math/big"
	"slices"
)

// A Value is a configuration value in one of Terraform's three states: null,
// unknown (it will be known later) or known. The zero Value is null.
type Value struct {
	unknown   bool
	unordered bool   // the data is a set, whose elements have no index
	data      any    // nil, string, bool, *big.Float, []Value or map[string]Value
	why       string // why a null value is not stated; empty if it was just not set
	at        Path   // where the value stands, if not where the argument does
}

// NullValue returns a null value.
func NullValue() Value { return Value{} }

// UnknownValue returns a value that will be known later.
func UnknownValue() Value { return Value{unknown: true} }

// StringValue returns a known string.
func StringValue(s string) Value { return Value{data: s} }

// BoolValue returns a known bool.
func BoolValue(b bool) Value { return Value{data: b} }

// NumberValue returns a known number.
func NumberValue(f *big.Float) Value { return Value{data: f} }

// IntegerValue returns a known whole number.
func IntegerValue(n int64) Value { return Value{data: new(big.Float).SetInt64(n)} }

// SetValue returns a known set.
func SetValue(elements ...Value) Value {
	v := ListValue(elements...)
	v.unordered = true
	return v
}

// ListValue returns a known list or tuple.
func ListValue(elements ...Value) Value {
	if elements == nil {
		elements = []Value{}
	}
	return Value{data: elements}
}

// ObjectValue returns a known object or map.
func ObjectValue(attributes map[string]Value) Value {
	if attributes == nil {
		attributes = map[string]Value{}
	}
	return Value{data: attributes}
}

// UnstatedValue returns a null value with the reason, a phrase that follows the
// argument's name: "does not include disks that are attached separately". Even if
// the argument is configuration, it is then unchecked and not known to be unset.
func UnstatedValue(why string) Value { return Value{why: why} }

// At returns the value as one that stands at a path in something else than the
// subject's attributes. Messages name that path. Whoever put the value there
// accepted it, so a value that the argument does not accept is not an error; it
// leaves limits unchecked.
func (v Value) At(p Path) Value {
	v.at = p
	return v
}

// Path returns where the value stands if that is not where the argument does.
func (v Value) Path() Path { return v.at }

// IsNull reports whether v is not set.
func (v Value) IsNull() bool { return !v.unknown && v.data == nil }

// IsUnknown reports whether v itself will be known only later.
func (v Value) IsUnknown() bool { return v.unknown }

// IsUnstated reports whether v is null for a reason of its own.
func (v Value) IsUnstated() bool { return v.IsNull() && v.why != "" }

// IsSet reports whether v is a known set, whose elements have no index.
func (v Value) IsSet() bool { return v.unordered }

// IsWhollyKnown reports whether nothing in v is unknown, at any depth.
func (v Value) IsWhollyKnown() bool {
	switch data := v.data.(type) {
	case []Value:
		return !slices.ContainsFunc(data, func(e Value) bool { return !e.IsWhollyKnown() })
	case map[string]Value:
		for _, attribute := range data {
			if !attribute.IsWhollyKnown() {
				return false
			}
		}
	}
	return !v.unknown
}

// Elements returns the elements of a known list or set, and whether v is one.
func (v Value) Elements() ([]Value, bool) {
	elements, ok := v.data.([]Value)
	return elements, ok
}

// Text returns a known string, and whether v is one.
func (v Value) Text() (string, bool) {
	s, ok := v.data.(string)
	return s, ok
}

// IsZero reports whether v is the empty string or the number 0.
func (v Value) IsZero() bool {
	switch data := v.data.(type) {
	case string:
		return data == ""
	case *big.Float:
		return data.Sign() == 0
	}
	return false
}

// Equal reports whether v is known and equal to a scalar.
func (v Value) Equal(scalar Value) bool {
	if f, ok := v.data.(*big.Float); ok {
		other, _ := scalar.data.(*big.Float)
		return other != nil && f.Cmp(other) == 0
	}
	switch v.data.(type) {
	case string, bool:
		return v.data == scalar.data
	}
	return false
}

// Attributes returns the attributes of a known object, and whether v is one.
func (v Value) Attributes() (map[string]Value, bool) {
	attributes, ok := v.data.(map[string]Value)
	return attributes, ok
}

// Attribute returns an attribute of an object, which is null if v is no object or has
// no such attribute.
func (v Value) Attribute(name string) Value {
	if v.unknown {
		return v
	}
	attributes, _ := v.Attributes()
	return attributes[name]
}

// what returns the kind of a known value, for argument errors.
func (v Value) what() string {
	switch v.data.(type) {
	case string:
		return "a string"
	case bool:
		return "a bool"
	case *big.Float:
		return "a number"
	case []Value:
		return "a list"
	case map[string]Value:
		return "an object"
	}
	return "nothing"
}

// path returns where the value stands: at p, unless it stands elsewhere.
func (v Value) path(p Path) Path {
	if v.at != nil {
		return v.at
	}
	return p
}
