// SPDX-License-Identifier: MPL-2.0

package standin

import "github.com/hashicorp/terraform-plugin-go/tftypes"

// applied returns a planned value with everything known: strings are made up, because
// other resources may need them; collections are empty; and the rest is null.
func applied(typeName string, planned tftypes.Value) (tftypes.Value, error) {
	return tftypes.Transform(planned, func(_ *tftypes.AttributePath, v tftypes.Value) (tftypes.Value, error) {
		switch {
		case v.IsKnown():
			return v, nil
		case v.Type().Is(tftypes.String):
			return madeUp(typeName), nil
		default:
			return empty(v.Type()), nil
		}
	})
}

// read returns what a data source finds: no objects, and nothing about them.
func read(typeName string, b *Block, config tftypes.Value) (tftypes.Value, error) {
	found, err := parts(config)
	if err != nil {
		return config, err
	}
	for name, a := range b.Attributes {
		switch {
		case !a.Computed || !found[name].IsNull():
		case name == "id":
			found[name] = madeUp(typeName)
		default:
			found[name] = empty(a.Type)
		}
	}
	return tftypes.NewValue(b.ObjectType(), found), nil
}

func madeUp(typeName string) tftypes.Value {
	return tftypes.NewValue(tftypes.String, typeName+"-0001")
}

// empty returns an empty collection, or null if the type is another.
func empty(t tftypes.Type) tftypes.Value {
	switch t.(type) {
	case tftypes.List, tftypes.Set:
		return tftypes.NewValue(t, []tftypes.Value{})
	case tftypes.Map:
		return tftypes.NewValue(t, map[string]tftypes.Value{})
	default:
		return tftypes.NewValue(t, nil)
	}
}
