// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// attribute returns the schema of an argument of the subject, or of a setting if the
// subject is nil, with remarks at the end of its description.
func attribute(s *checks.Subject, a *checks.Argument, remarks ...string) schema.Attribute {
	description := strings.Join(append([]string{describe(s, a)}, remarks...), " ")
	switch a.Shape() {
	case checks.ShapeSet:
		return schema.SetAttribute{Optional: true, ElementType: elementType(a), MarkdownDescription: description}
	case checks.ShapeList:
		return schema.ListAttribute{Optional: true, ElementType: elementType(a), MarkdownDescription: description}
	case checks.ShapeMap:
		return schema.MapAttribute{Optional: true, ElementType: elementType(a), MarkdownDescription: description}
	case checks.ShapeObject:
		return schema.SingleNestedAttribute{Optional: true, Attributes: nested(s, a), MarkdownDescription: description + othersAreDropped}
	case checks.ShapeObjects:
		return schema.ListNestedAttribute{
			Optional:            true,
			NestedObject:        schema.NestedAttributeObject{Attributes: nested(s, a)},
			MarkdownDescription: description + othersAreDropped,
		}
	}
	switch a.Scalar() {
	case checks.ScalarBool:
		return schema.BoolAttribute{Optional: true, MarkdownDescription: description}
	case checks.ScalarNumber:
		return schema.NumberAttribute{Optional: true, MarkdownDescription: description}
	}
	return schema.StringAttribute{Optional: !a.Required, Required: a.Required, MarkdownDescription: description}
}

// settingsSchema returns the schema of the settings in a place. Terraform rejects
// what it does not expect in a block, while it drops it from an object.
func settingsSchema(in checks.Place) (attributes map[string]schema.Attribute, blocks map[string]schema.Block) {
	attributes, blocks = make(map[string]schema.Attribute), make(map[string]schema.Block)
	for _, s := range checks.Settings(in) {
		if s.Block {
			blocks[s.Name] = schema.ListNestedBlock{
				NestedObject:        schema.NestedBlockObject{Attributes: nested(nil, s.Argument)},
				MarkdownDescription: describe(nil, s.Argument),
			}
		} else {
			attributes[s.Name] = attribute(nil, s.Argument)
		}
	}
	return attributes, blocks
}

// othersAreDropped warns about what no provider can see.
const othersAreDropped = " Terraform silently drops any other attribute, including misspelled ones; functions reject them."

func nested(s *checks.Subject, a *checks.Argument) map[string]schema.Attribute {
	attributes := make(map[string]schema.Attribute)
	for _, inner := range a.Attributes() {
		attributes[inner.Name] = attribute(s, inner)
	}
	return attributes
}

func elementType(a *checks.Argument) attr.Type {
	switch a.Scalar() {
	case checks.ScalarBool:
		return types.BoolType
	case checks.ScalarNumber:
		return types.NumberType
	}
	return types.StringType
}

// describe returns an argument's description in the documentation.
func describe(s *checks.Subject, a *checks.Argument) string {
	sentences := []string{a.Description}
	if accepts := a.Accepts(); accepts != "" {
		sentences = append(sentences, "Accepts "+words.Markdown(accepts)+".")
	}
	stated := origins(s, a, true)
	if places := slices.Concat(stated, elsewhere(a)); len(places) > 0 {
		sentences = append(sentences, "Where to get it: "+strings.Join(places, "; ")+".")
	}
	if s != nil && len(stated) == 0 && a.Where != "" {
		sentences = append(sentences, "No resource has it.")
	}
	return strings.Join(sentences, " ")
}
