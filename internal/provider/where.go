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
// Markdown, apart from resources that were passed and do not have it.
func whereIn(s *checks.Subject, passed ...*resources.Adapter) func(*checks.Argument) string {
	return func(a *checks.Argument) string {
		return strings.Join(slices.Concat(origins(s, a, false, passed...), elsewhere(a)), "; ")
	}
}

// short is the number of characters of an expression that is not too long to show
// outside of the guide.
const short = 90

// anchor returns the anchor of a heading that is a type.
func anchor(name string) string { return strings.ReplaceAll(name, ".", "") }

// origins returns the resources that state an argument of the subject and, in
// documentation, when.
func origins(s *checks.Subject, a *checks.Argument, inDocumentation bool, passed ...*resources.Adapter) []string {
	if s == nil {
		return nil
	}
	var places []string
	for _, o := range resources.Origins(s.Name, a.Path().String()) {
		if slices.Contains(passed, o.Adapter) {
			continue
		}
		place := words.Code(o.Expression)
		switch {
		case o.Follows:
			place += " for " + words.Code(o.Type)
		case len(o.Expression) <= short:
		case inDocumentation:
			place = "[" + words.Code(o.Type) + "](" + guides + "resource-types#" + anchor(o.Type) + ")"
		default:
			place = "attributes of " + words.Code(o.Type) + ", as in the guide Resource types"
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
