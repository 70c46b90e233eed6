// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// typesList shows for each type of resource which arguments it states, from which
// attributes, and when.
func typesList() string {
	var parts []string
	for _, a := range resources.Adapters() {
		text := checkedAs(a)
		if reads := a.Reads(); len(reads) > 0 {
			text += " Reads " + words.Join(words.Codes(reads), "and") + "."
		}
		parts = append(parts, "## "+words.Code(a.Type), text)
		if rows := provided(a); rows != nil {
			parts = append(parts, table([]string{"argument", "of", "expression", "known"}, rows))
		}
	}
	return strings.Join(parts, "\n\n")
}

// checkedAs says what a resource is checked as.
func checkedAs(a *resources.Adapter) string {
	switch {
	case a.Together != "":
		return "Checked as " + words.Code(a.Subject) + ", together with what it refers to: " + words.Code(a.Together) + "."
	case a.Selector != "":
		var all []string
		for _, selector := range a.Selectors() {
			all = append(all, words.Code(a.SubjectBy[selector])+" if it is "+words.Code(selector))
		}
		text := "Checked according to " + words.Code(a.Selector) + ": as " + words.Join(all, "and") + "."
		for value, subject := range a.SubjectBy {
			if subject == "" {
				text += " If it is " + words.Code(value) + ", no limit is about it, and the result is true."
			}
		}
		return text
	case a.Subject != "":
		return "Checked as " + words.Code(a.Subject) + "."
	default:
		return "Can be checked as " + words.Join(words.Codes(a.Subjects()), "or") + ", so name the subject."
	}
}

// provided returns a row for each argument that a resource provides.
func provided(a *resources.Adapter) [][]string {
	known := map[resources.When]string{
		resources.AtPlan:     "at plan",
		resources.IfWritten:  "at plan, if set",
		resources.IfExists:   "at plan, if what it refers to exists",
		resources.AfterApply: "after apply",
		resources.Existing:   "when it is read",
	}
	var rows [][]string
	subjects := make(map[string][]string) // by row
	for _, s := range limits.Subjects() {
		for _, argument := range withNested(s.Arguments()) {
			path := argument.Path().String()
			for _, o := range resources.Origins(s.Name, path) {
				if o.Adapter != a || o.InParts || strings.Contains(path, "[*]") { // part of a list
					continue
				}
				row := []string{words.Code(path), "", words.Code(strings.ReplaceAll(o.Expression, "|", `\|`)), known[o.When]}
				key := strings.Join(row, " ")
				if subjects[key] == nil {
					rows = append(rows, row)
				}
				subjects[key] = append(subjects[key], words.Code(s.Name))
			}
		}
	}
	for _, row := range rows {
		row[1] = strings.Join(subjects[strings.Join(row, " ")], ", ")
	}
	return rows
}
