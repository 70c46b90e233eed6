// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// Governance is what users decided about limits: severities, waivers, and what
// to do about limits that were not checked.
type Governance struct {
	onUnchecked Action
	severities  map[string]fact
	waivers     []waiver
	label       string
	// anything means that any limit may be waived or have another severity,
	// because a whole setting or the limit of a waiver is unknown.
	anything bool
}

// A waiver is a Waiver as it is in a configuration.
type waiver struct {
	Waiver
	limit   string
	own     bool // it is the object's own, not a default
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
	g := Governance{onUnchecked: onUnchecked, severities: make(map[string]fact), label: d.Label()}
	moment := d.scope.facts[At.Argument]
	for i, source := range []Decoded{defaults, d} {
		if source.scope == nil {
			continue
		}
		g.addSeverities(source.scope.facts[severities.Argument])
		for _, waivers := range []waiverArguments{waiverBlocks, waiverList} {
			g.addWaivers(waivers, source.scope.facts[waivers.Argument], moment, i == 1)
		}
	}
	return g
}

func (g *Governance) addSeverities(f fact) {
	g.anything = g.anything || f.pending
	stated, _ := f.value.(map[string]fact)
	maps.Copy(g.severities, stated)
}

func (g *Governance) addWaivers(arguments waiverArguments, f, moment fact, own bool) {
	g.anything = g.anything || f.pending
	elements, _ := f.value.([]*scope)
	for _, element := range elements {
		limit := element.facts[arguments.limit.Argument]
		g.anything = g.anything || limit.pending
		w := waiver{limit: textOf(limit), own: own, Waiver: Waiver{
			Reason: textOf(element.facts[arguments.reason.Argument]),
			Owner:  textOf(element.facts[arguments.owner.Argument]),
		}}
		expires := element.facts[arguments.expires.Argument]
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

// idle returns the object's own waivers of a limit that is not violated.
func (g Governance) idle(v Verdict) []IdleWaiver {
	if v.Status != StatusSatisfied && v.Status != StatusNotApplicable {
		return nil
	}
	var idle []IdleWaiver
	for _, w := range g.waivers {
		if w.own && w.limit == v.Limit.ID {
			idle = append(idle, IdleWaiver{w.Waiver, v.Limit, v.Status, w.expired && !w.pending})
		}
	}
	return idle
}

// checkGovernance reports severities and waivers that are incomplete, or that
// name a limit the subject does not have.
func (d *decoder) checkGovernance(s *Subject, facts map[*Argument]fact) {
	chosen := facts[severities.Argument]
	stated, _ := chosen.value.(map[string]fact)
	for _, id := range slices.Sorted(maps.Keys(stated)) {
		if limit := d.limit(s, id, chosen.path.Key(id)); limit != nil && limit.Severity == Info {
			d.fail(chosen.path.Key(id), fmt.Sprintf("%s is informational, so its severity cannot be raised. Remove it from severities.", id))
		}
	}
	for _, waivers := range []waiverArguments{waiverBlocks, waiverList} {
		elements, _ := facts[waivers.Argument].value.([]*scope)
		for i, element := range elements {
			d.checkWaiver(s, waivers, element.facts, facts[waivers.Argument].path.Element(i), facts[At.Argument])
		}
	}
}

func (d *decoder) checkWaiver(s *Subject, waivers waiverArguments, facts map[*Argument]fact, p Path, moment fact) {
	limit, reason, expires := facts[waivers.limit.Argument], facts[waivers.reason.Argument], facts[waivers.expires.Argument]
	var lacks []string
	// A block cannot lack them: Terraform and its plugin framework refuse it if they
	// are absent or null.
	refused := func(f fact) bool { return waivers.Argument == waiverBlocks.Argument && f.null }
	if !limit.pending {
		if id := textOf(limit); id == "" {
			if !refused(limit) {
				lacks = append(lacks, "a limit")
			}
		} else if l := d.limit(s, id, limit.path); l != nil && l.Severity == Info {
			d.fail(limit.path, fmt.Sprintf("%s is informational, so there is nothing to waive.", id))
		}
	}
	if !reason.pending && !refused(reason) && strings.TrimSpace(textOf(reason)) == "" {
		lacks = append(lacks, "a reason")
	}
	if len(lacks) > 0 {
		d.fail(p, "A waiver must have "+words.Join(lacks, "and")+". For example:\n"+indented(d.waiverExample(waivers)))
	}
	if expires.value != nil && moment.value == nil && !moment.pending && d.circumstances.In == InFunction {
		d.fail(p, "A function cannot read the clock, so it does not know whether this waiver has expired. "+
			"Add at = plantimestamp().")
	}
}

// waiverExample returns a waiver in HCL, as a block or in a list.
func (d *decoder) waiverExample(waivers waiverArguments) string {
	limit, reason := fmt.Sprintf("limit = %q", d.anyLimit()), waivers.reason.assignment()
	if waivers.Argument == waiverBlocks.Argument {
		return waivers.Name + " {\n  " + limit + "\n  " + reason + "\n}"
	}
	return waivers.Name + " = [{ " + limit + ", " + reason + " }]"
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
	problem := "There is no limit " + quoted(id)
	if s.Name != "" {
		problem = s.Name + " has no limit " + quoted(id)
	}
	if near, ok := Nearest(id, ids); ok {
		d.fail(p, problem+fmt.Sprintf("; did you mean %q?", near))
	} else {
		d.fail(p, problem+".")
	}
	return nil
}
