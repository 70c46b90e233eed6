package checks

import (
	"math/big"
)

// A Value is a configuration value in the three states that Terraform knows:
// null, unknown (it will be known later) and known. The zero Value is null.
type Value struct {
	unknown bool
	data    any // nil, string, bool, *big.Float, []Value or map[string]Value
}

// Null is a value that is not set.
func NullValue() Value { return Value{} }

// Unknown is a value that will be known later.
func UnknownValue() Value { return Value{unknown: true} }

// String is a known string.
func StringValue(s string) Value { return Value{data: s} }

// Boolean is a known bool.
func BoolValue(b bool) Value { return Value{data: b} }

// Number is a known number.
func NumberValue(f *big.Float) Value { return Value{data: f} }

// Integer is a known whole number.
func IntegerValue(n int64) Value { return Value{data: new(big.Float).SetInt64(n)} }

// Sequence is a known list, set or tuple.
func ListValue(elements ...Value) Value {
	if elements == nil {
		elements = []Value{}
	}
	return Value{data: elements}
}

// Object is a known object or map.
func ObjectValue(attributes map[string]Value) Value {
	if attributes == nil {
		attributes = map[string]Value{}
	}
	return Value{data: attributes}
}

// IsNull tells whether v is not set.
func (v Value) IsNull() bool { return !v.unknown && v.data == nil }

// IsUnknown tells whether v itself will be known only later.
func (v Value) IsUnknown() bool { return v.unknown }

// Attributes gives the attributes of a known object.
func (v Value) Attributes() (map[string]Value, bool) {
	attributes, ok := v.data.(map[string]Value)
	return attributes, ok
}

// what names the kind of a known value in an argument error.
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
