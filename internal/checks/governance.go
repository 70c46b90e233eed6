// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Governance is what users decided about limits: severities, waivers, and what
// to do about limits that were not checked.
type Governance struct {
	onUnchecked Action
	severities  map[string]fact
	waivers     []waiver
	// anything means that any limit may be waived or have another severity,
	// because a whole setting or the limit of a waiver is unknown.
	anything bool
}

// A waiver is a Waiver as it is in a configuration.
type waiver struct {
	Waiver
	limit   string
	pending bool // whether it has expired is unknown in this phase
	expired bool
}

// A Waiver says why a limit is not enforced.
type Waiver struct {
	Reason  string
	Owner   string    // empty if nobody is named
	Expires time.Time // zero if it never expires
}

// Govern returns the governance set in d and in defaults: d overrides a default
// severity for the same limit, while waivers add up.
func (d Decoded) Govern(defaults Decoded, onUnchecked Action) Governance {
	g := Governance{onUnchecked: onUnchecked, severities: make(map[string]fact)}
	moment := d.scope.facts[At.Argument]
	for _, source := range []Decoded{defaults, d} {
		if source.scope == nil {
			continue
		}
		g.addSeverities(source.scope.facts[severities.Argument])
		g.addWaivers(source.scope.facts[waivers.Argument], moment)
	}
	return g
}

func (g *Governance) addSeverities(f fact) {
	g.anything = g.anything || f.pending
	stated, _ := f.value.(map[string]fact)
	maps.Copy(g.severities, stated)
}

func (g *Governance) addWaivers(f, moment fact) {
	g.anything = g.anything || f.pending
	elements, _ := f.value.([]*scope)
	for _, element := range elements {
		limit := element.facts[waiverLimit.Argument]
		g.anything = g.anything || limit.pending
		w := waiver{limit: textOf(limit), Waiver: Waiver{
			Reason: textOf(element.facts[waiverReason.Argument]),
			Owner:  textOf(element.facts[waiverOwner.Argument]),
		}}
		expires := element.facts[waiverExpires.Argument]
		w.Expires, _ = expires.value.(time.Time)
		now, _ := moment.value.(time.Time)
		w.pending = expires.pending || !w.Expires.IsZero() && moment.pending
		w.expired = !w.Expires.IsZero() && !now.Before(w.Expires)
		g.waivers = append(g.waivers, w)
	}
}

func textOf(f fact) string {
	s, _ := f.value.(string)
	return s
}

// severity returns the severity that users set for a limit, or "" if they set
// none. known is false if that is unknown in this phase.
func (g Governance) severity(l *Limit) (severity Severity, known bool) {
	f, stated := g.severities[l.ID]
	return Severity(textOf(f)), !f.pending && (stated || !g.anything)
}

// waiver returns the waiver that covers a limit or, if none does, the day on
// which the last one expired. known is false if that is unknown in this phase.
func (g Governance) waiver(l *Limit) (covering *Waiver, expired time.Time, known bool) {
	known = !g.anything
	for _, w := range g.waivers {
		switch {
		case w.limit != l.ID:
		case w.pending:
			known = false
		case !w.expired:
			return &w.Waiver, time.Time{}, true
		case w.Expires.After(expired):
			expired = w.Expires
		}
	}
	return nil, expired, known
}

// checkGovernance reports severities and waivers that are incomplete, or that
// name a limit the subject does not have.
func (d *decoder) checkGovernance(s *Subject, facts map[*Argument]fact) {
	chosen := facts[severities.Argument]
	stated, _ := chosen.value.(map[string]fact)
	for _, id := range slices.Sorted(maps.Keys(stated)) {
		limit := d.limit(s, id, chosen.path)
		if limit != nil && limit.Severity == Info && textOf(stated[id]) != string(Info) && !stated[id].pending {
			d.fail(chosen.path, fmt.Sprintf("%s is informational, so its severity cannot be raised.", id))
		}
	}
	elements, _ := facts[waivers.Argument].value.([]*scope)
	for i, element := range elements {
		path := facts[waivers.Argument].path.index(i)
		d.checkWaiver(s, element.facts, path, facts[At.Argument])
	}
}

func (d *decoder) checkWaiver(s *Subject, facts map[*Argument]fact, p Path, moment fact) {
	const example = ` For example: waivers = [{ limit = "oss_object_acl", reason = "ACLs are set again after a restore" }]`
	limit, reason, expires := facts[waiverLimit.Argument], facts[waiverReason.Argument], facts[waiverExpires.Argument]
	if !limit.pending {
		if id := textOf(limit); id == "" {
			d.fail(p, "A waiver must name a limit."+example)
		} else if l := d.limit(s, id, limit.path); l != nil && l.Severity == Info {
			d.fail(limit.path, fmt.Sprintf("%s is informational, so there is nothing to waive.", id))
		}
	}
	if !reason.pending && strings.TrimSpace(textOf(reason)) == "" {
		d.fail(p, "A waiver must have a reason."+example)
	}
	if expires.value != nil && moment.value == nil && !moment.pending && d.clockless {
		d.fail(p, "A function cannot read the clock, so it cannot tell whether this waiver has expired. "+
			"Add at = plantimestamp().")
	}
}

// limit returns the subject's limit with the ID, or reports an error and
// returns nil.
func (d *decoder) limit(s *Subject, id string, p Path) *Limit {
	ids := make([]string, len(s.Limits))
	for i, l := range s.Limits {
		if l.ID == id {
			return l
		}
		ids[i] = l.ID
	}
	problem := "There is no limit with this ID."
	if s.Name != "" {
		problem = fmt.Sprintf("%s has no limit with this ID.", s.Name)
	}
	if near, ok := nearest(id, ids); ok {
		problem += fmt.Sprintf(" Did you mean %s?", near)
	}
	d.fail(p, problem)
	return nil
}
