package provider

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// column is one attribute of a result's objects.
type column struct{ name, description string }

var findingColumns = []column{
	{"limit", "ID of the limit."},
	{"severity", "`error`, `warning` or `info`."},
	{"argument", "The argument that was found, such as `disks[2].mode`; null where none was read."},
	{"message", "What was found, and what the limit is."},
	{"remedy", "What to do."},
	{"documentation", "Where the limit is documented."},
}

// resultSchema is the computed part of every data source's schema.
func resultSchema() map[string]schema.Attribute {
	findings := make(map[string]schema.Attribute)
	for _, c := range findingColumns {
		findings[c.name] = schema.StringAttribute{Computed: true, MarkdownDescription: c.description}
	}
	list := func(description string, attributes map[string]schema.Attribute) schema.Attribute {
		return schema.ListNestedAttribute{
			Computed:            true,
			MarkdownDescription: description,
			NestedObject:        schema.NestedAttributeObject{Attributes: attributes},
		}
	}
	return map[string]schema.Attribute{
		"readiness": schema.StringAttribute{
			Computed: true,
			MarkdownDescription: "The first that holds of `not_ready` (there is a violation), `undetermined` (something was not checked), " +
				"`ready_with_warnings` and `ready`.",
		},
		"compliant": schema.BoolAttribute{
			Computed:            true,
			MarkdownDescription: "Whether there is no violation and, with `on_unchecked = \"error\"`, everything was checked.",
		},
		"violations": list("Violated limits of severity `error`.", findings),
		"warnings":   list("Violated limits of severity `warning`.", findings),
		"advisories": list("What a user must know; nothing that is wrong.", findings),
		"unchecked": list("Limits that were not checked.", map[string]schema.Attribute{
			"limit": schema.StringAttribute{Computed: true, MarkdownDescription: "ID of the limit."},
			"arguments": schema.ListAttribute{
				Computed:            true,
				ElementType:         types.StringType,
				MarkdownDescription: "The arguments that are missing, or do not tell enough.",
			},
			"reason": schema.StringAttribute{Computed: true, MarkdownDescription: "What is missing."},
			"where":  schema.StringAttribute{Computed: true, MarkdownDescription: "Where to get it, in Markdown."},
		}),
	}
}

// resultTypes are the types of a result's attributes, as the schema has them.
func resultTypes() map[string]attr.Type {
	all := make(map[string]attr.Type)
	for name, a := range resultSchema() {
		all[name] = a.GetType()
	}
	return all
}

// resultValues are the values of a result's attributes.
func resultValues(r checks.Result) map[string]attr.Value {
	t := resultTypes()
	return map[string]attr.Value{
		"readiness":  types.StringValue(string(r.Readiness)),
		"compliant":  types.BoolPointerValue(r.Compliant),
		"violations": findingsValue(t["violations"], r.Violations),
		"warnings":   findingsValue(t["warnings"], r.Warnings),
		"advisories": findingsValue(t["advisories"], r.Advisories),
		"unchecked":  uncheckedValue(t["unchecked"], r.Unchecked),
	}
}

func findingsValue(t attr.Type, findings []checks.Finding) attr.Value {
	element := elementOf(t)
	values := make([]attr.Value, len(findings))
	for i, f := range findings {
		argument := types.StringNull()
		if len(f.Path) > 0 {
			argument = types.StringValue(f.Path.String())
		}
		values[i] = types.ObjectValueMust(element.AttrTypes, map[string]attr.Value{
			"limit":         types.StringValue(f.Limit.ID),
			"severity":      types.StringValue(string(f.Severity)),
			"argument":      argument,
			"message":       types.StringValue(f.Message()),
			"remedy":        types.StringValue(f.Limit.Remedy),
			"documentation": types.StringValue(f.Limit.Source.URL),
		})
	}
	return types.ListValueMust(element, values)
}

func uncheckedValue(t attr.Type, unchecked []checks.Unjudged) attr.Value {
	element := elementOf(t)
	values := make([]attr.Value, len(unchecked))
	for i, u := range unchecked {
		var arguments []attr.Value
		var reasons, where []string
		for _, m := range checks.Missing([]checks.Unjudged{u}) {
			arguments = append(arguments, types.StringValue(m.Argument))
			reasons = append(reasons, m.Reason)
			where = append(where, m.Where)
		}
		values[i] = types.ObjectValueMust(element.AttrTypes, map[string]attr.Value{
			"limit":     types.StringValue(u.Limit.ID),
			"arguments": types.ListValueMust(types.StringType, arguments),
			"reason":    types.StringValue(strings.Join(reasons, "; ")),
			"where":     types.StringValue(strings.Join(where, "; ")),
		})
	}
	return types.ListValueMust(element, values)
}

// elementOf gives the object type of a list's elements.
func elementOf(t attr.Type) types.ObjectType {
	list, _ := t.(types.ListType)
	element, _ := list.ElemType.(types.ObjectType)
	return element
}
