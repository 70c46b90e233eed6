// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// rvtoolsList lists the arguments that an RVTools export has, each with the tab and the
// column.
func rvtoolsList() string {
	var lines []string
	subjects := make(map[string][]string) // by line
	for _, s := range limits.Subjects() {
		for _, a := range withNested(s.Arguments()) {
			for _, source := range strings.Split(a.Where, "; ") {
				column, found := strings.CutPrefix(source, "RVTools v")
				if !found {
					continue
				}
				line := words.Code(a.Path().String()) + ": v" + column
				if subjects[line] == nil {
					lines = append(lines, line)
				}
				subjects[line] = append(subjects[line], words.Code(s.Name))
			}
		}
	}
	for i, line := range lines {
		lines[i] = "- " + line + " (for " + words.Join(subjects[line], "and") + ")"
	}
	return strings.Join(lines, "\n")
}

func withNested(arguments []*checks.Argument) []*checks.Argument {
	var all []*checks.Argument
	for _, a := range arguments {
		all = append(all, a)
		if a.Shape() == checks.ShapeObject || a.Shape() == checks.ShapeObjects {
			all = append(all, withNested(a.Attributes())...)
		}
	}
	return all
}
