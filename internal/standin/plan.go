// SPDX-License-Identifier: MPL-2.0

package standin

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// An sdk is what the code of a resource type, but not its schema, says about a plan.
// The paths are those of [Block.Attribute].
type sdk struct {
	// Defaults has the values of optional attributes that are not set, unless the
	// code suppresses them.
	Defaults map[string]any `json:"defaults"`
	// ComputedBlocks are the blocks that the provider may also fill. A schema cannot
	// say that of a block.
	ComputedBlocks []string `json:"computed_blocks"`
}

//go:embed sdk.json
var sdkJSON []byte

var sdks = sync.OnceValue(func() map[string]sdk { return decoded[map[string]sdk](sdkJSON) })

// plan returns the planned value of a block. prior is null if there is no such block
// yet. As with the SDK, what the provider computes is then unknown if the
// configuration does not set it, at any depth.
func (s sdk) plan(b *Block, path string, prior, proposed tftypes.Value) (tftypes.Value, error) {
	if proposed.IsNull() || !proposed.IsKnown() {
		return proposed, nil
	}
	planned, err := parts(proposed)
	if err != nil {
		return proposed, err
	}
	before, err := parts(prior)
	if err != nil {
		return proposed, err
	}
	for name, a := range b.Attributes {
		value, hasDefault := s.Defaults[path+name]
		switch {
		case planned[name].IsNull() && hasDefault:
			planned[name] = tftypes.NewValue(a.Type, value)
		case planned[name].IsNull() && a.Computed && prior.IsNull(),
			a.Type.Is(tftypes.Set{}) && !planned[name].IsFullyKnown(): // a set with an unknown element
			planned[name] = tftypes.NewValue(a.Type, tftypes.UnknownValue)
		}
	}
	for name, nested := range b.Blocks {
		earlier, existed := before[name]
		if !existed {
			earlier = tftypes.NewValue(nested.ValueType(), nil)
		}
		if planned[name], err = s.planNested(nested, path+name, earlier, planned[name]); err != nil {
			return proposed, err
		}
	}
	return tftypes.NewValue(b.ObjectType(), planned), nil
}

// planNested returns the planned value of all blocks of one name.
func (s sdk) planNested(n *NestedBlock, path string, prior, proposed tftypes.Value) (tftypes.Value, error) {
	if n.Nesting == NestingSingle {
		return s.plan(&n.Block, path+".", prior, proposed)
	}
	if proposed.IsNull() || !proposed.IsKnown() {
		return proposed, nil
	}
	blocks, err := elements(proposed)
	if err != nil {
		return proposed, err
	}
	before, err := elements(prior)
	if err != nil {
		return proposed, err
	}
	if len(blocks) == 0 && slices.Contains(s.ComputedBlocks, path) {
		if prior.IsNull() {
			return tftypes.NewValue(n.ValueType(), tftypes.UnknownValue), nil
		}
		return prior, nil
	}
	for i, block := range blocks {
		earlier := tftypes.NewValue(n.ObjectType(), nil)
		switch {
		case n.Nesting == NestingList && i < len(before):
			earlier = before[i]
		case n.Nesting == NestingSet && slices.ContainsFunc(before, block.Equal):
			earlier = block // a changed block of a set is another block
		}
		if blocks[i], err = s.plan(&n.Block, path+".", earlier, block); err != nil {
			return proposed, err
		}
	}
	return tftypes.NewValue(n.ValueType(), blocks), nil
}

// parts returns the attributes and blocks of an object, none if it is null.
func parts(object tftypes.Value) (parts map[string]tftypes.Value, err error) {
	err = object.As(&parts)
	return parts, err
}

// elements returns the elements of a list or set, none if it is null.
func elements(collection tftypes.Value) (elements []tftypes.Value, err error) {
	err = collection.As(&elements)
	return elements, err
}

// ComputesBlock reports whether the provider fills a block of a type of resource that
// the configuration does not set. The path is that of [Block.Nested].
func ComputesBlock(typeName, path string) bool {
	return slices.Contains(sdks()[typeName].ComputedBlocks, path)
}
