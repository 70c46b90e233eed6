// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// A MissingValue is a value without which limits cannot be checked.
type MissingValue struct {
	Arguments []string // the argument's path, or the paths of several of which one is enough: disks[*].mode
	Stated    bool     // it is set, but to a value that does not decide
	Final     bool     // no other value would decide, because nothing is documented
	Given     string   // the value that does not decide, if messages show it
	Reason    string   // what is missing: "disks[1].mode is not set"
	Where     []string // where to get the arguments; empty if nowhere
	Limits    []string // the limits that read it
}

// Missing returns what to set so that the limits can be checked, and which
// limits need it. An argument that is missing for several reasons is listed
// once for each. where returns where to get an argument.
func Missing(unchecked []Unchecked, where func(*Argument) string) []MissingValue {
	var all []MissingValue
	var keys []string
	gaps := make(map[string][]Gap)
	for _, u := range unchecked {
		for _, g := range u.Gaps {
			key := g.key()
			i := slices.Index(keys, key)
			if i < 0 {
				i = len(all)
				keys = append(keys, key)
				all = append(all, g.missing(where))
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
	return withoutCovered(all)
}

// withoutCovered leaves out values of which one is enough if one of them is missing
// in itself, and adds their limits to that one.
func withoutCovered(all []MissingValue) []MissingValue {
	return slices.DeleteFunc(all, func(choice MissingValue) bool {
		if len(choice.Arguments) == 1 {
			return false
		}
		i := slices.IndexFunc(all, func(m MissingValue) bool {
			return len(m.Arguments) == 1 && slices.Contains(choice.Arguments, m.Arguments[0])
		})
		if i < 0 {
			return false
		}
		for _, id := range choice.Limits {
			if !slices.Contains(all[i].Limits, id) {
				all[i].Limits = append(all[i].Limits, id)
			}
		}
		return true
	})
}

// alternatives returns the gap and the others that would decide as well.
func (g Gap) alternatives() []Gap { return append([]Gap{g}, g.others...) }

// key is the same for gaps that the same values fill for the same reasons.
func (g Gap) key() string {
	var b strings.Builder
	for _, each := range g.alternatives() {
		b.WriteString(each.argument.Path().String() + " " + each.Why + "; ")
	}
	return b.String()
}

func (g Gap) missing(whereTo func(*Argument) string) MissingValue {
	var m MissingValue
	for _, each := range g.alternatives() {
		m.Arguments = append(m.Arguments, each.argument.Path().String())
		if where := cmp.Or(each.where, whereTo(each.argument)); where != "" && !each.final && !slices.Contains(m.Where, where) {
			m.Where = append(m.Where, where)
		}
		m.Stated = m.Stated || each.Why != notStated && !each.silent
		m.Final = m.Final || each.final
		m.Given = cmp.Or(m.Given, each.given)
	}
	return m
}

// reasons returns what is missing, with one clause for all places that have the
// same reason.
func reasons(gaps []Gap) []string {
	var whys []string
	places := make(map[string][]string)
	for _, g := range gaps {
		place, why := g.Path.shown(), g.Why
		if len(g.others) > 0 {
			place, why = g.choice()
		}
		if _, seen := places[why]; !seen {
			whys = append(whys, why)
		}
		if !slices.Contains(places[why], place) {
			places[why] = append(places[why], place)
		}
	}
	sentences := make([]string, len(whys))
	for i, why := range whys {
		sentences[i] = words.Join(words.Few(places[why]), "and") + " " + words.Agree(len(places[why]), why)
	}
	return sentences
}

// choice returns the clause about several values of which one is enough, as a
// subject and a predicate: "neither use_vss nor options", "is set".
func (g Gap) choice() (subject, predicate string) {
	var places, clauses []string
	for _, each := range g.alternatives() {
		places = append(places, each.Path.shown())
		clauses = append(clauses, each.Path.shown()+" "+each.Why)
	}
	switch {
	case g.Why != notStated:
		subject, predicate, _ = strings.Cut(words.Join(clauses, "and"), " ")
		return subject, predicate
	case len(places) == 2:
		return "neither " + places[0] + " nor " + places[1], "is set"
	default:
		return "none of " + words.Join(places, "and"), "is set"
	}
}
