// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// availability is when something is known, the soonest first.
type availability uint8

const (
	atPlan availability = iota
	ifWritten
	ifExists
	afterApply
	existing
	nowhere
)

// ofResource maps when a resource has a value.
var ofResource = map[resources.When]availability{
	resources.AtPlan:     atPlan,
	resources.IfWritten:  ifWritten,
	resources.IfExists:   ifExists,
	resources.AfterApply: afterApply,
	resources.Existing:   existing,
}

// availabilityTable shows when resources have everything that each limit reads.
func availabilityTable() string {
	says := map[availability]string{
		atPlan:     "at plan",
		ifWritten:  "at plan, if set in the configuration",
		ifExists:   "at plan, if what it refers to exists",
		afterApply: "after apply",
		existing:   "from a data source",
		nowhere:    "not from resources",
	}
	var rows [][]string
	for _, s := range limits.Subjects() {
		for _, l := range s.Limits {
			if l.Severity == checks.Info {
				continue
			}
			a, because := ofLimit(s, l)
			rows = append(rows, []string{words.Code(s.Name), words.Code(l.ID), says[a], codes(checks.Paths(because))})
		}
	}
	return table([]string{"subject", "limit", "can be checked", "limited by"}, rows)
}

// ofLimit returns when resources have everything that the limit reads, and the
// arguments that keep it from being sooner. The time of the check has a default.
func ofLimit(s *checks.Subject, l *checks.Limit) (availability, []*checks.Argument) {
	latest := atPlan
	var by []*checks.Argument
	for _, argument := range l.Arguments() {
		if argument == checks.At.Argument {
			continue
		}
		a := ofArgument(s, argument)
		if a > latest {
			latest, by = a, nil
		}
		if a == latest && a > atPlan {
			by = append(by, argument)
		}
	}
	return latest, by
}

// instead maps arguments to those that usually say the same: the name of a system says
// its width, and options say whether VSS is on.
var instead = map[string]string{"architecture": "operating_system", "use_vss": "options"}

// ofArgument returns when the resource that has the argument soonest has it.
// Configuration that no resource has is known not to be set.
func ofArgument(s *checks.Subject, argument *checks.Argument) availability {
	var all []availability
	path := argument.Path().String()
	for _, o := range slices.Concat(resources.Origins(s.Name, path), resources.Origins(s.Name, instead[path])) {
		// That a resource exists says that something is so, but no resource says that it
		// is not.
		if !o.Follows || argument.Scalar() != checks.ScalarBool {
			all = append(all, ofResource[o.When])
		}
	}
	switch {
	case len(all) > 0:
		return slices.Min(all)
	case argument.Null != checks.NotStated:
		return atPlan
	default:
		return nowhere
	}
}
