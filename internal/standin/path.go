// SPDX-License-Identifier: MPL-2.0

package standin

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Attribute returns the attribute at a path without indices, such as
// "lifecycle_rule.transitions.storage_class". What is in an attribute of objects,
// such as "buckets.storage_class", has the flags of that attribute and its own type.
func (b *Block) Attribute(path string) (Attribute, bool) {
	name, rest, deeper := strings.Cut(path, ".")
	if nested, found := b.Blocks[name]; found && deeper {
		return nested.Attribute(rest)
	}
	a := b.Attributes[name]
	if deeper {
		a.Type = inside(a.Type, rest)
	}
	if a.Type == nil {
		return Attribute{}, false
	}
	return a, true
}

// Nested returns the block at a path without indices, such as
// "lifecycle_rule.transitions".
func (b *Block) Nested(path string) (*NestedBlock, bool) {
	name, rest, deeper := strings.Cut(path, ".")
	nested, found := b.Blocks[name]
	if found && deeper {
		return nested.Nested(rest)
	}
	return nested, found
}

// inside returns the type at a path in a type, or nil if there is none. Only objects
// have named parts: the keys of a map are not in the schema.
func inside(t tftypes.Type, path string) tftypes.Type {
	object, ok := elementType(t).(tftypes.Object)
	if !ok {
		return nil
	}
	name, rest, deeper := strings.Cut(path, ".")
	part := object.AttributeTypes[name]
	if part == nil || !deeper {
		return part
	}
	return inside(part, rest)
}
