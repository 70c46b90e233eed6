package checks

import (
	"slices"
	"time"
)

// A Setting is an argument of every subject that says how it is checked.
type Setting struct{ *Argument }

// The settings.
var (
	OnViolation = Setting{choice(actions, Argument{
		Name: "on_violation",
		Description: "What violated limits do: `error` (the default) fails the plan, `warn` warns, and `report` only " +
			"fills in the attributes. Arguments that are not understood are errors all the same.",
	}).Argument}
	OnUnchecked = Setting{choice(actions, Argument{
		Name: "on_unchecked",
		Description: "What limits do that could not be checked: `warn` (the default) names them in a warning, with what " +
			"to state and where to get it, `report` only fills in the attributes, and `error` fails the plan.",
	}).Argument}
	// OnUncheckedOfFunctions is OnUnchecked for functions, which cannot warn.
	OnUncheckedOfFunctions = Setting{choice(choices{
		values:  []string{string(ActError), string(ActReport)},
		folding: verbatim,
	}, Argument{
		Name: "on_unchecked",
		Description: "What limits do that could not be checked: nothing with `report` (the default), and with `error` they count " +
			"as violated.",
	}).Argument}
	Severities = Setting{severities.Argument}
	Waivers    = Setting{waivers.Argument}
	At         = Setting{at.Argument}
)

var (
	severities = mapOf(choice(choices{
		values:  []string{string(Error), string(Warning), string(Info)},
		folding: verbatim,
	}, Argument{
		Name: "severities",
		Description: "Severities of findings, by limit: `error`, `warning`, or `info`, which makes a finding an advisory. " +
			"A limit that is `info` by itself cannot be raised.",
	}))
	waivers = listOf(Argument{
		Name: "waivers",
		Description: "Limits that are waived, with the reason. What a waiver covers, be it violated or not checked, is listed in " +
			"`waived` and counts no more.",
	}, waiverLimit, waiverReason, waiverExpires, waiverOwner)
	waiverLimit = freeText(Argument{
		Name:        "limit",
		Description: "ID of the limit. Required.",
	})
	waiverReason = freeText(Argument{
		Name:        "reason",
		Description: "Why the limit is waived. Required.",
	})
	waiverExpires = date(Argument{
		Name:        "expires",
		Description: "First day, in UTC, on which the limit counts again. Without it, the waiver never expires.",
	})
	waiverOwner = freeText(Argument{
		Name:        "owner",
		Description: "Who answers for the waiver.",
	})
	at = moment(Argument{
		Name:        "at",
		Description: "The moment that is judged, also for waivers. Default: now; in a function there is no default.",
		Where:       "`plantimestamp()`, or a moment of your choice",
		Told:        AtPlan,
	})
)

// Action says what is done about something.
type Action string

const (
	// ActError makes the plan fail.
	ActError Action = "error"
	// ActWarn warns.
	ActWarn Action = "warn"
	// ActReport tells it in attributes only.
	ActReport Action = "report"
	// ActUnknown is none of them yet: the setting is unknown in this phase.
	ActUnknown Action = "unknown"
)

var actions = choices{
	values:  []string{string(ActError), string(ActWarn), string(ActReport)},
	folding: verbatim,
}

// ParseAction understands an action that was not stated in a configuration.
func ParseAction(text string) (Action, bool) {
	if !slices.Contains(actions.values, text) {
		return "", false
	}
	return Action(text), true
}

func declarations(settings []Setting) []*Argument {
	list := make([]*Argument, len(settings))
	for i, s := range settings {
		list[i] = s.Argument
	}
	return list
}

// DecodeSettings understands settings that stand by themselves, for any
// subject.
func DecodeSettings(attributes Value, settings ...Setting) (Arguments, []ArgumentError) {
	s := &Subject{arguments: declarations(settings)}
	for _, each := range subjects {
		s.Limits = append(s.Limits, each.Limits...)
	}
	return s.decode(attributes, time.Time{}, s.arguments)
}

// Known tells whether nothing in a setting is unknown in this phase.
func (a Arguments) Known(s Setting) bool { return !a.scope.facts[s.Argument].anyPending() }

// Action gives a setting's action; empty where it is not set.
func (a Arguments) Action(s Setting) Action {
	if a.scope == nil {
		return ""
	}
	f := a.scope.facts[s.Argument]
	if f.pending {
		return ActUnknown
	}
	action, _ := f.value.(string)
	return Action(action)
}
