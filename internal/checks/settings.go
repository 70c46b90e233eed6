// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"slices"
	"time"
)

// A Setting is an argument that controls how objects are checked.
type Setting struct {
	*Argument
	// places are where users can set it.
	places Place
	// otherwise is the action if it is not set anywhere.
	otherwise Action
}

// A Place is where a setting can be set; places can be combined.
type Place uint8

const (
	// InDataSource means among the arguments of a data source.
	InDataSource Place = 1 << iota
	// InFunction means among the attributes passed to a function. A function's
	// result must follow from its arguments alone, so settings that only affect
	// reporting are not allowed there, and the time to check for has no default.
	InFunction
	// InProvider means in the provider block, as a default for data sources.
	InProvider
)

// These are the settings.
var (
	OnViolation = &Setting{Choice(actions, Argument{
		Name: "on_violation",
		Description: "What a violated limit does: `error` (the default) fails the plan, `warn` warns, and `report` only " +
			"sets the computed attributes. Invalid arguments are always errors.",
	}).Argument, InDataSource | InProvider, ActError}
	OnUnchecked = &Setting{Choice(actions, Argument{
		Name: "on_unchecked",
		Description: "What a limit that cannot be checked does: `warn` (the default) lists it in a warning, with what " +
			"to set and where to get it, `report` only sets the computed attributes, and `error` fails the plan.",
	}).Argument, InDataSource | InProvider, ActWarn}
	// OnUncheckedOfFunctions is OnUnchecked for functions, which cannot warn.
	OnUncheckedOfFunctions = &Setting{Choice(Choices{
		Values:  []string{string(ActError), string(ActReport)},
		Folding: Verbatim,
	}, Argument{
		Name: "on_unchecked",
		Description: "What a limit that cannot be checked does: with `report` (the default), nothing; with `error`, " +
			"it makes check fail and compliant false.",
	}).Argument, InFunction, ActReport}
	Severities = &Setting{severities.Argument, InDataSource | InFunction | InProvider, ""}
	Waivers    = &Setting{waivers.Argument, InDataSource | InFunction | InProvider, ""}
	// At is the time to check for. Limits may read it.
	At = Moment(Argument{
		Name:         "at",
		Description:  "Time as of which limits are checked and waivers count as expired. Defaults to the current time; functions have no default.",
		Where:        "`plantimestamp()`, or any other time",
		Availability: Required,
	})
)

// settings lists all settings.
var settings = []*Setting{OnViolation, OnUnchecked, OnUncheckedOfFunctions, Severities, Waivers, {At.Argument, InDataSource | InFunction, ""}}

// Settings returns the settings that can be set in a place.
func Settings(in Place) []*Setting {
	return slices.DeleteFunc(slices.Clone(settings), func(s *Setting) bool { return s.places&in == 0 })
}

var (
	severities = mapOf(Choice(Choices{
		Values:  []string{string(Error), string(Warning), string(Info)},
		Folding: Verbatim,
	}, Argument{
		Name: "severities",
		Description: "Severities of findings, by limit ID: `error`, `warning`, or `info`, which makes a finding an advisory. " +
			"A limit whose own severity is `info` cannot be raised.",
	}))
	waivers = ObjectsOf(Argument{
		Name: "waivers",
		Description: "Limits that are waived, each with a reason. A waived limit that is violated or not checked is listed in " +
			"`waived` and has no other effect.",
	}, waiverLimit, waiverReason, waiverExpires, waiverOwner)
	waiverLimit = Text(Argument{
		Name:        "limit",
		Description: "ID of the limit. Required.",
	})
	waiverReason = Text(Argument{
		Name:        "reason",
		Description: "Reason for the waiver. Required.",
	})
	waiverExpires = date(Argument{
		Name:        "expires",
		Description: "First day, in UTC, on which the waiver no longer holds. If not set, the waiver never expires.",
	})
	waiverOwner = Text(Argument{
		Name:        "owner",
		Description: "Who is responsible for the waiver.",
	})
)

// Action is what to do about violated or unchecked limits.
type Action string

const (
	// ActError fails the plan.
	ActError Action = "error"
	// ActWarn adds a warning.
	ActWarn Action = "warn"
	// ActReport only sets computed attributes.
	ActReport Action = "report"
	// ActUnknown means that the setting is unknown in this phase.
	ActUnknown Action = "unknown"
)

var actions = Choices{
	Values:  []string{string(ActError), string(ActWarn), string(ActReport)},
	Folding: Verbatim,
}

// ParseAction returns the action that text names, and whether it names one. It
// is for actions that are not set in a configuration.
func ParseAction(text string) (Action, bool) {
	if !slices.Contains(actions.Values, text) {
		return "", false
	}
	return Action(text), true
}

// DecodeSettings decodes settings on their own, as defaults for all of the
// subjects.
func DecodeSettings(attributes Value, in Place, subjects []*Subject) (Decoded, []ArgumentError) {
	all := &Subject{}
	for _, s := range subjects {
		all.Limits = append(all.Limits, s.Limits...)
	}
	return all.decode(attributes, time.Time{}, in)
}

// Known reports whether everything in a setting is known in this phase.
func (d Decoded) Known(s *Setting) bool { return !d.scope.facts[s.Argument].anyPending() }

// Action returns the action that a setting has in d or, if it is not set there,
// in defaults or by default.
func (d Decoded) Action(s *Setting, defaults Decoded) Action {
	for _, each := range []Decoded{d, defaults} {
		if each.scope == nil {
			continue
		}
		f := each.scope.facts[s.Argument]
		if f.pending {
			return ActUnknown
		}
		if action, ok := f.value.(string); ok {
			return Action(action)
		}
	}
	return s.otherwise
}
