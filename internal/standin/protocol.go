// SPDX-License-Identifier: MPL-2.0

package standin

import "github.com/hashicorp/terraform-plugin-go/tfprotov5"

var protocolNesting = map[Nesting]tfprotov5.SchemaNestedBlockNestingMode{
	NestingList:   tfprotov5.SchemaNestedBlockNestingModeList,
	NestingSet:    tfprotov5.SchemaNestedBlockNestingModeSet,
	NestingSingle: tfprotov5.SchemaNestedBlockNestingModeSingle,
}

func protocolSchemas(blocks map[string]*Block) map[string]*tfprotov5.Schema {
	schemas := make(map[string]*tfprotov5.Schema, len(blocks))
	for name, b := range blocks {
		schemas[name] = &tfprotov5.Schema{Block: b.protocol()}
	}
	return schemas
}

// protocol returns the block as Terraform receives it.
func (b *Block) protocol() *tfprotov5.SchemaBlock {
	block := &tfprotov5.SchemaBlock{}
	for name, a := range b.Attributes {
		block.Attributes = append(block.Attributes, &tfprotov5.SchemaAttribute{
			Name:       name,
			Type:       a.Type,
			Required:   a.Required,
			Optional:   a.Optional,
			Computed:   a.Computed,
			Sensitive:  a.Sensitive,
			Deprecated: a.Deprecated,
		})
	}
	for name, nested := range b.Blocks {
		block.BlockTypes = append(block.BlockTypes, &tfprotov5.SchemaNestedBlock{
			TypeName: name,
			Block:    nested.protocol(),
			Nesting:  protocolNesting[nested.Nesting],
			MinItems: nested.MinItems,
			MaxItems: nested.MaxItems,
		})
	}
	return block
}
