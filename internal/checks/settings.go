// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// A Setting is an argument that controls how objects are checked.
type Setting struct {
	*Argument
	// places are where users can set it.
	places Place
	// otherwise is the action if it is not set anywhere.
	otherwise Action
	// Block means that each of its objects is a block in a data source or provider.
	Block bool
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
	OnViolation = &Setting{Argument: Choice(actions, Argument{
		Name: "on_violation",
		Description: "What happens if a limit is violated: `error` (the default) fails the plan, `warn` warns, and `report` only " +
			"sets the computed attributes. Invalid arguments are always errors.",
	}).Argument, places: InDataSource | InProvider, otherwise: ActError}
	OnUnchecked = &Setting{Argument: Choice(actions, Argument{
		Name: "on_unchecked",
		Description: "What happens if a limit cannot be checked: `warn` (the default) warns and names the arguments that " +
			"would decide it, `report` only sets the computed attributes, and `error` fails the plan.",
	}).Argument, places: InDataSource | InProvider, otherwise: ActWarn}
	// OnUncheckedOfFunctions is OnUnchecked for functions, which cannot warn.
	OnUncheckedOfFunctions = &Setting{Argument: Choice(Choices{
		Values:  []string{string(ActStated), string(ActError), string(ActReport)},
		Folding: Verbatim,
	}, Argument{
		Name: "on_unchecked",
		Description: "Which limits that cannot be checked count as violated: with `stated` (the default), those whose arguments " +
			"are set to values that do not decide, such as the ID of a custom image as `operating_system`; with `error`, all; with `report`, none.",
	}).Argument, places: InFunction, otherwise: ActStated}
	Severities = &Setting{Argument: severities.Argument, places: InDataSource | InFunction | InProvider}
	// Waivers are blocks wherever Terraform would silently drop a misspelled
	// attribute of an object, which could make a waiver permanent.
	Waivers            = &Setting{Argument: waiverBlocks.Argument, places: InDataSource | InProvider, Block: true}
	WaiversOfFunctions = &Setting{Argument: waiverList.Argument, places: InFunction}
	// Label says which of many objects is checked.
	Label = &Setting{Argument: Text(`"orders"`, Argument{
		Name: "label",
		Description: "Name of what is checked, for messages and `report`, such as `each.key`. Messages show it, " +
			"so it must not be sensitive.",
	}).Argument, places: InDataSource | InFunction}
	// At is the time to check for. Limits may read it.
	At = Moment(Argument{
		Name:        "at",
		Description: "Time as of which limits are checked and waivers count as expired. Defaults to the current time; functions have no default.",
		Where:       "`plantimestamp()`, or any other time",
	})
)

// settings lists all settings.
var settings = []*Setting{
	OnViolation, OnUnchecked, OnUncheckedOfFunctions, Severities, Waivers, WaiversOfFunctions, Label,
	{Argument: At.Argument, places: InDataSource | InFunction},
}

// SettingNames returns the names of the settings that can be set in a place.
func SettingNames(in Place) []string {
	var names []string
	for _, s := range Settings(in) {
		names = append(names, s.Name)
	}
	return names
}

// Settings returns the settings that can be set in a place.
func Settings(in Place) []*Setting {
	return slices.DeleteFunc(slices.Clone(settings), func(s *Setting) bool { return s.places&in == 0 })
}

var (
	severities = mapOf(Declare(severityNotation, Argument{
		Name: "severities",
		Description: "Severities of findings, by limit ID: `error` or `warning`. To silence a limit, waive it. " +
			"A limit whose own severity is `info` cannot be raised.",
	}))
	waiverBlocks = waiversOf(Argument{
		Name: "waiver",
		Description: "Waives a limit. A waived limit that is violated or not checked is listed in " +
			"`waived` and has no other effect.",
	})
	waiverList = waiversOf(Argument{
		Name: "waivers",
		Description: "Limits that are waived, each with a reason. A waived limit that is violated or not checked is listed in " +
			"`waived` and has no other effect.",
	})
)

var severityNotation = Notation[string]{
	Expected: oneOf(severityNames),
	Example:  `"error"`,
	Parse: func(text string) (string, error) {
		switch {
		case slices.Contains(severityNames, text):
			return text, nil
		case text == string(Info):
			return "", errors.New("to silence a limit, waive it")
		default:
			return "", suggestion(text, severityNames)
		}
	},
	Show: func(severity string) string { return severity },
}

// severityNames are the severities that users can choose.
var severityNames = []string{string(Error), string(Warning)}

// waiverArguments are several waivers and their attributes.
type waiverArguments struct {
	*Objects
	limit, reason, owner *TextArgument
	expires              *Single[time.Time]
}

func waiversOf(a Argument) waiverArguments {
	w := waiverArguments{
		limit: Text(`"…"`, Argument{
			Name:        "limit",
			Required:    true,
			Description: "ID of the limit.",
		}),
		reason: Text(`"agreed with the owner of the data"`, Argument{
			Name:        "reason",
			Required:    true,
			Description: "Reason for the waiver.",
		}),
		expires: date(Argument{
			Name:        "expires",
			Description: "First day, in UTC, on which the waiver no longer holds. If not set, the waiver never expires.",
		}),
		owner: Text(`"storage team"`, Argument{
			Name:        "owner",
			Description: "Who is responsible for the waiver.",
		}),
	}
	w.Objects = ObjectsOf(a, w.limit, w.reason, w.expires, w.owner)
	return w
}

// Action is what to do about violated or unchecked limits.
type Action string

const (
	// ActError fails the plan.
	ActError Action = "error"
	// ActWarn adds a warning.
	ActWarn Action = "warn"
	// ActReport only sets computed attributes.
	ActReport Action = "report"
	// ActStated fails a function if what an unchecked limit reads is set, but to
	// values that do not decide.
	ActStated Action = "stated"
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
// subjects, together with the facts that they share.
func DecodeSettings(attributes Value, subjects []*Subject, facts *Setting) (Decoded, []ArgumentError) {
	all := &Subject{arguments: []*Argument{facts.Argument}}
	for _, s := range subjects {
		all.Limits = append(all.Limits, s.Limits...)
	}
	return all.decode(attributes, Circumstances{In: InProvider})
}

// Known reports whether everything in a setting is known in this phase.
func (d Decoded) Known(s *Setting) bool { return !d.scope.facts[s.Argument].anyPending() }

// Label returns which of many objects it is; it is empty if users did not say.
func (d Decoded) Label() string {
	return strings.Join(strings.Fields(textOf(d.scope.facts[Label.Argument])), " ") // summaries are one line
}

// Unknown returns what in a setting is not known in this phase: the attributes of an
// object, or the setting itself.
func (d Decoded) Unknown(s *Setting) []string {
	var names []string
	if object, ok := d.scope.facts[s.Argument].value.(*scope); ok {
		for _, a := range s.attributes {
			if object.facts[a].anyPending() {
				names = append(names, s.Name+"."+a.Name)
			}
		}
		return names
	}
	return []string{s.Name}
}

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
