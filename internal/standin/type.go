// SPDX-License-Identifier: MPL-2.0

package standin

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// A typeExpression is a type in the notation of Terraform's schemas, such as
// ["list", ["object", {"name": "string"}]].
type typeExpression struct{ tftypes.Type }

var primitives = map[string]tftypes.Type{"string": tftypes.String, "number": tftypes.Number, "bool": tftypes.Bool}

func (t *typeExpression) UnmarshalJSON(text []byte) error {
	var name string
	if json.Unmarshal(text, &name) == nil {
		t.Type = primitives[name]
		if t.Type == nil {
			return fmt.Errorf("there is no type %q", name)
		}
		return nil
	}
	var parts []json.RawMessage
	if err := json.Unmarshal(text, &parts); err != nil {
		return err
	}
	if len(parts) != 2 {
		return errors.New("a collection has a kind and a type")
	}
	if err := json.Unmarshal(parts[0], &name); err != nil {
		return err
	}
	if name == "object" {
		var attributes map[string]typeExpression
		if err := json.Unmarshal(parts[1], &attributes); err != nil {
			return err
		}
		types := make(map[string]tftypes.Type, len(attributes))
		for attribute, expression := range attributes {
			types[attribute] = expression.Type
		}
		t.Type = tftypes.Object{AttributeTypes: types}
		return nil
	}
	var element typeExpression
	if err := json.Unmarshal(parts[1], &element); err != nil {
		return err
	}
	switch name {
	case "list":
		t.Type = tftypes.List{ElementType: element.Type}
	case "set":
		t.Type = tftypes.Set{ElementType: element.Type}
	case "map":
		t.Type = tftypes.Map{ElementType: element.Type}
	default:
		return fmt.Errorf("there is no type %q", name)
	}
	return nil
}

// elementType returns the type of what a collection contains, and any other type as
// it is.
func elementType(t tftypes.Type) tftypes.Type {
	switch t := t.(type) {
	case tftypes.List:
		return t.ElementType
	case tftypes.Set:
		return t.ElementType
	case tftypes.Map:
		return t.ElementType
	default:
		return t
	}
}
