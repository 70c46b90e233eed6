// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// known says when a new resource has an argument's value. That of a data source needs
// no remark.
var known = map[resources.When]string{
	resources.AtPlan:     " (known at plan)",
	resources.IfWritten:  " (known at plan if set)",
	resources.IfExists:   " (known at plan if what it refers to exists)",
	resources.AfterApply: " (known after apply)",
}

// whereIn returns the function that says where to get an argument of the subject, in
// Markdown.
func whereIn(s *checks.Subject) func(*checks.Argument) string {
	return func(a *checks.Argument) string {
		return strings.Join(slices.Concat(origins(s, a, false), elsewhere(a)), "; ")
	}
}

// origins returns the resources that state an argument of the subject and, in
// documentation, when.
func origins(s *checks.Subject, a *checks.Argument, inDocumentation bool) []string {
	if s == nil {
		return nil
	}
	var places []string
	for _, o := range resources.Origins(s.Name, a.Path().String()) {
		place := words.Code(o.Expression)
		if o.Follows {
			place += " for " + words.Code(o.Example())
		}
		if inDocumentation {
			place += known[o.When]
		}
		places = append(places, place)
	}
	return places
}

func elsewhere(a *checks.Argument) []string {
	if a.Where == "" {
		return nil
	}
	return []string{a.Where}
}
