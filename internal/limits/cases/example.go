// SPDX-License-Identifier: MPL-2.0

package cases

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// Clean returns a subject's attributes with every argument set and nothing
// wrong, apart from the changes: the example in error messages.
func Clean(s *checks.Subject, changes Object) (Object, error) {
	expression, diagnostics := hclsyntax.ParseExpression([]byte(s.Example()), s.Name, hcl.InitialPos)
	if diagnostics.HasErrors() {
		return nil, diagnostics
	}
	value, diagnostics := expression.Value(nil)
	if diagnostics.HasErrors() {
		return nil, diagnostics
	}
	attributes, _ := fromCty(value).(Object)
	for name, change := range changes {
		attributes[name] = change
	}
	return attributes, nil
}

func fromCty(v cty.Value) any {
	switch t := v.Type(); {
	case t == cty.String:
		return v.AsString()
	case t == cty.Bool:
		return v.True()
	case t == cty.Number:
		number, _ := v.AsBigFloat().Float64()
		return number
	case t.IsObjectType():
		object := Object{}
		for name, attribute := range v.AsValueMap() {
			object[name] = fromCty(attribute)
		}
		return object
	}
	list := List{}
	for _, element := range v.AsValueSlice() {
		list = append(list, fromCty(element))
	}
	return list
}
