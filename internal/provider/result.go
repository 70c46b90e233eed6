// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// A column is an attribute of the objects in a result.
type column struct{ name, description string }

var findingColumns = []column{
	{"limit", "ID of the limit."},
	{"severity", "`error`, `warning`, or `info`."},
	{"argument", "The argument that violates the limit, such as `disks[2].mode`; null if the limit reads none."},
	{"message", "What was found, and what the limit is."},
	{"remedy", "What to do."},
	{"documentation", "URL of the page that documents the limit."},
}

// waivedColumns are the columns of findings that a waiver covers.
var waivedColumns = append(findingColumns[:len(findingColumns):len(findingColumns)],
	column{"reason", "Reason for the waiver."},
	column{"expires", "First day on which the waiver no longer holds; null if it never expires."},
	column{"owner", "Who is responsible for the waiver."},
)

// idleColumns are the columns of waivers that have no effect.
var idleColumns = []column{
	{"limit", "ID of the limit."},
	{"reason", "Reason for the waiver."},
	{"expires", "First day on which the waiver no longer holds; null if it never expires."},
	{"owner", "Who is responsible for the waiver."},
	{"verdict", "Why the waiver has no effect: the limit is `satisfied` or `not_applicable`."},
}

// resultSchema returns the computed attributes of every data source.
func resultSchema() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"readiness": schema.StringAttribute{
			Computed: true,
			MarkdownDescription: "`not_ready` if there is a violation; otherwise `undetermined` if a limit was not checked, " +
				"`ready_with_warnings`, or `ready`.",
		},
		"compliant": schema.BoolAttribute{
			Computed: true,
			MarkdownDescription: "Whether there is no violation, and no unchecked limit counts as one. With `on_unchecked = \"error\"`, all of them do; in a " +
				"function, by default, those of severity `error` whose arguments are set, but do not decide.",
		},
		"violations":   computedList("Violated limits of severity `error`.", textColumns(findingColumns)),
		"warnings":     computedList("Violated limits of severity `warning`.", textColumns(findingColumns)),
		"advisories":   computedList("Limits of severity `info` that apply. They are only for information.", textColumns(findingColumns)),
		"waived":       computedList("Violated and unchecked limits that are waived.", textColumns(waivedColumns)),
		"idle_waivers": computedList("Waivers of this data source that have no effect, even if they expired, and can be removed.", textColumns(idleColumns)),
		"report": schema.StringAttribute{
			Computed:            true,
			MarkdownDescription: "The whole result as Markdown, short enough for a pull request.",
		},
		"unchecked": computedList("Limits that were not checked.", map[string]schema.Attribute{
			"limit": schema.StringAttribute{Computed: true, MarkdownDescription: "ID of the limit."},
			"arguments": schema.ListAttribute{
				Computed:            true,
				ElementType:         types.StringType,
				MarkdownDescription: "The arguments that are not set, or not set precisely enough.",
			},
			"reason": schema.StringAttribute{Computed: true, MarkdownDescription: "Why the limit was not checked."},
			"where":  schema.StringAttribute{Computed: true, MarkdownDescription: "Where to get the missing values, in Markdown."},
		}),
	}
}

// textColumns returns the schema of objects with these columns.
func textColumns(columns []column) map[string]schema.Attribute {
	attributes := make(map[string]schema.Attribute)
	for _, c := range columns {
		attributes[c.name] = schema.StringAttribute{Computed: true, MarkdownDescription: c.description}
	}
	return attributes
}

func computedList(description string, attributes map[string]schema.Attribute) schema.Attribute {
	return schema.ListNestedAttribute{
		Computed:            true,
		MarkdownDescription: description,
		NestedObject:        schema.NestedAttributeObject{Attributes: attributes},
	}
}

// resultTypes returns the types of a result's attributes, as in the schema.
var resultTypes = sync.OnceValue(func() map[string]attr.Type {
	all := make(map[string]attr.Type)
	for name, a := range resultSchema() {
		all[name] = a.GetType()
	}
	return all
})

// resultValues returns the values of a result's attributes.
func resultValues(s *checks.Subject, r checks.Result, where func(*checks.Argument) string) map[string]attr.Value {
	t := resultTypes()
	return map[string]attr.Value{
		"readiness":    types.StringValue(string(r.Readiness)),
		"compliant":    types.BoolPointerValue(r.Compliant),
		"violations":   findingsValue(t["violations"], r.Violations),
		"warnings":     findingsValue(t["warnings"], r.Warnings),
		"advisories":   findingsValue(t["advisories"], r.Advisories),
		"waived":       findingsValue(t["waived"], r.Waived),
		"unchecked":    uncheckedValue(t["unchecked"], r.Unchecked, where),
		"idle_waivers": idleValue(t["idle_waivers"], r.Idle),
		"report":       types.StringValue(r.Report(s.Name, limitPage, where)),
	}
}

func findingsValue(t attr.Type, findings []checks.Finding) attr.Value {
	element := elementOf(t)
	values := make([]attr.Value, len(findings))
	for i, f := range findings {
		attributes := map[string]attr.Value{
			"limit":         types.StringValue(f.Limit.ID),
			"severity":      types.StringValue(string(f.Severity)),
			"argument":      orNull(f.Path.String()),
			"message":       types.StringValue(f.Message()),
			"remedy":        types.StringValue(f.Limit.Remedy),
			"documentation": types.StringValue(f.Limit.Source.URL),
		}
		if f.Waiver != nil {
			addWaiver(attributes, *f.Waiver)
		}
		values[i] = types.ObjectValueMust(element.AttrTypes, attributes)
	}
	return types.ListValueMust(element, values)
}

func addWaiver(attributes map[string]attr.Value, w checks.Waiver) {
	attributes["reason"] = types.StringValue(w.Reason)
	attributes["owner"] = orNull(w.Owner)
	attributes["expires"] = types.StringNull()
	if !w.Expires.IsZero() {
		attributes["expires"] = types.StringValue(w.Expires.Format(time.DateOnly))
	}
}

func idleValue(t attr.Type, idle []checks.IdleWaiver) attr.Value {
	element := elementOf(t)
	values := make([]attr.Value, len(idle))
	for i, w := range idle {
		attributes := map[string]attr.Value{
			"limit":   types.StringValue(w.Limit.ID),
			"verdict": types.StringValue(string(w.Status)),
		}
		addWaiver(attributes, w.Waiver)
		values[i] = types.ObjectValueMust(element.AttrTypes, attributes)
	}
	return types.ListValueMust(element, values)
}

// orNull returns the string, or null if it is empty.
func orNull(s string) types.String {
	if s == "" {
		return types.StringNull()
	}
	return types.StringValue(s)
}

func uncheckedValue(t attr.Type, unchecked []checks.Unchecked, where func(*checks.Argument) string) attr.Value {
	element := elementOf(t)
	values := make([]attr.Value, len(unchecked))
	for i, u := range unchecked {
		var arguments []attr.Value
		var reasons, places []string
		for _, m := range checks.Missing([]checks.Unchecked{u}, where) {
			for _, argument := range m.Arguments {
				arguments = append(arguments, types.StringValue(argument))
			}
			reasons = append(reasons, m.Reason)
			places = append(places, m.Where...)
		}
		if !u.Expired.IsZero() {
			reasons = append(reasons, expiredPhrase(u))
		}
		values[i] = types.ObjectValueMust(element.AttrTypes, map[string]attr.Value{
			"limit":     types.StringValue(u.Limit.ID),
			"arguments": types.ListValueMust(types.StringType, arguments),
			"reason":    types.StringValue(strings.Join(reasons, "; ")),
			"where":     types.StringValue(strings.Join(places, "; ")),
		})
	}
	return types.ListValueMust(element, values)
}

// elementOf returns the object type of a list's elements.
func elementOf(t attr.Type) types.ObjectType {
	list, _ := t.(types.ListType)
	element, _ := list.ElemType.(types.ObjectType)
	return element
}
