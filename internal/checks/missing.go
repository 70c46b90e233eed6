// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// A MissingValue is a value without which limits cannot be checked.
type MissingValue struct {
	Argument string   // the argument's path: disks[*].mode
	Stated   bool     // it is set, but to a value that does not decide
	Reason   string   // what is missing: "disks[1].mode is not set"
	Where    string   // where to get it
	Limits   []string // the limits that read it
}

// Missing returns what to set so that the limits can be checked, and which
// limits need it. An argument that is missing for several reasons is listed
// once for each.
func Missing(unchecked []Unchecked) []MissingValue {
	var all []MissingValue
	gaps := make(map[[2]string][]Gap)
	var keys [][2]string
	for _, u := range unchecked {
		for _, g := range u.Gaps {
			key := [2]string{g.argument.Path().String(), g.Why}
			i := slices.Index(keys, key)
			if i < 0 {
				i = len(all)
				keys = append(keys, key)
				all = append(all, MissingValue{Argument: key[0], Where: g.argument.Where, Stated: g.Why != notStated})
			}
			gaps[key] = append(gaps[key], g)
			if !slices.Contains(all[i].Limits, u.Limit.ID) {
				all[i].Limits = append(all[i].Limits, u.Limit.ID)
			}
		}
	}
	for i, key := range keys {
		all[i].Reason = words.Join(reasons(gaps[key]), "and")
	}
	return all
}

// ToSet returns the argument to set or, if it is set, what is wrong with its
// value.
func (m MissingValue) ToSet() string {
	if m.Reason == m.Argument+" "+notStated {
		return m.Argument
	}
	return m.Reason
}

// reasons returns what is missing, with one clause for all places that have the
// same reason.
func reasons(gaps []Gap) []string {
	var whys []string
	places := make(map[string][]string)
	for _, g := range gaps {
		if _, seen := places[g.Why]; !seen {
			whys = append(whys, g.Why)
		}
		if place := g.Path.String(); !slices.Contains(places[g.Why], place) {
			places[g.Why] = append(places[g.Why], place)
		}
	}
	sentences := make([]string, len(whys))
	for i, why := range whys {
		sentences[i] = words.Join(words.Few(places[why]), "and") + " " + words.Agree(len(places[why]), why)
	}
	return sentences
}
