// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// availabilityTable shows when resources have everything that each limit reads.
func availabilityTable() string {
	says := map[checks.Availability]string{
		checks.Required:   "at plan",
		checks.IfWritten:  "at plan, if set in the configuration",
		checks.AfterApply: "after apply",
		checks.Never:      "not from resources",
	}
	var rows [][]string
	for _, s := range limits.Subjects() {
		for _, l := range s.Limits {
			if l.Severity == checks.Info {
				continue
			}
			a, because := availability(l)
			rows = append(rows, []string{words.Code(s.Name), words.Code(l.ID), says[a], codes(checks.Paths(because))})
		}
	}
	return table([]string{"subject", "limit", "can be checked", "limited by"}, rows)
}

// availability returns when resources have everything that the limit reads, and
// the arguments that keep it from being sooner. Configuration that is not set is
// known, and the time of the check has a default.
func availability(l *checks.Limit) (checks.Availability, []*checks.Argument) {
	by := make(map[checks.Availability][]*checks.Argument)
	for _, a := range l.Arguments() {
		if a != checks.At.Argument && (a.Availability != checks.Never || a.Null == checks.NotStated) {
			by[a.Availability] = append(by[a.Availability], a)
		}
	}
	for _, a := range []checks.Availability{checks.Never, checks.AfterApply, checks.IfWritten} {
		if len(by[a]) > 0 {
			return a, by[a]
		}
	}
	return checks.Required, nil
}
