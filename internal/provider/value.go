// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"math/big"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
)

// fromTerraform converts a Terraform value.
func fromTerraform(v tftypes.Value) checks.Value {
	switch {
	case !v.IsKnown():
		return checks.UnknownValue()
	case v.IsNull():
		return checks.NullValue()
	}
	// As cannot fail, because the Go type follows from the value's own.
	switch t := v.Type(); {
	case t.Is(tftypes.String):
		var s string
		_ = v.As(&s)
		return checks.StringValue(s)
	case t.Is(tftypes.Bool):
		var b bool
		_ = v.As(&b)
		return checks.BoolValue(b)
	case t.Is(tftypes.Number):
		f := new(big.Float)
		_ = v.As(&f)
		return checks.NumberValue(f)
	case t.Is(tftypes.Object{}), t.Is(tftypes.Map{}):
		var attributes map[string]tftypes.Value
		_ = v.As(&attributes)
		object := make(map[string]checks.Value, len(attributes))
		for name, attribute := range attributes {
			if a := resources.Find(name); a != nil {
				object[name] = fromResource(attribute, a)
			} else {
				object[name] = fromTerraform(attribute)
			}
		}
		return checks.ObjectValue(object)
	default: // lists, tuples, and sets
		var elements []tftypes.Value
		_ = v.As(&elements)
		sequence := make([]checks.Value, len(elements))
		for i, element := range elements {
			sequence[i] = fromTerraform(element)
		}
		if t.Is(tftypes.Set{}) {
			return checks.SetValue(sequence...)
		}
		return checks.ListValue(sequence...)
	}
}

// fromResource converts a whole resource, or each in a list of them. It converts only
// the attributes that the adapter reads, so that nothing else, which may be sensitive,
// gets any further than its name.
func fromResource(v tftypes.Value, a *resources.Adapter) checks.Value {
	if isScalar := v.Type().Is(tftypes.String) || v.Type().Is(tftypes.Number) || v.Type().Is(tftypes.Bool); isScalar && !v.IsNull() {
		return checks.StringValue("") // even if it is unknown, it will not be a resource
	}
	if !v.IsKnown() || v.IsNull() {
		return fromTerraform(v)
	}
	var elements []tftypes.Value
	if err := v.As(&elements); err == nil {
		list := make([]checks.Value, len(elements))
		for i, element := range elements {
			list[i] = fromResource(element, a)
		}
		return checks.ListValue(list...)
	}
	var attributes map[string]tftypes.Value
	if err := v.As(&attributes); err != nil {
		return fromTerraform(v)
	}
	read := make(map[string]checks.Value)
	for name, attribute := range attributes {
		read[name] = checks.NullValue()
		if slices.Contains(a.Reads(), name) {
			read[name] = fromTerraform(attribute)
		}
	}
	return checks.ObjectValue(read)
}

// toPath converts a path as far as Terraform finds source lines, which is to an
// argument or an element of it. Messages have the whole path.
func toPath(p checks.Path) path.Path {
	result := path.Empty()
	if len(p) > 0 {
		result = path.Root(p[0].Name)
	}
	if len(p) > 1 && p[1].Name == "" && p[1].Index >= 0 {
		result = result.AtListIndex(p[1].Index)
	}
	return result
}
