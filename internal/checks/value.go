// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"math/big"
)

// A Value is a configuration value in one of Terraform's three states: null,
// unknown (it will be known later) or known. The zero Value is null.
type Value struct {
	unknown   bool
	unordered bool // the data is a set, whose elements have no index
	data      any  // nil, string, bool, *big.Float, []Value or map[string]Value
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

// IsNull reports whether v is not set.
func (v Value) IsNull() bool { return !v.unknown && v.data == nil }

// IsUnknown reports whether v itself will be known only later.
func (v Value) IsUnknown() bool { return v.unknown }

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
