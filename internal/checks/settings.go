package checks

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
	At = Setting{moment(Argument{
		Name:        "at",
		Description: "The moment that is judged. Default: now.",
	}).Argument}
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
	folding: func(s string) string { return s },
}

func declarations(settings []Setting) []*Argument {
	list := make([]*Argument, len(settings))
	for i, s := range settings {
		list[i] = s.Argument
	}
	return list
}

// DecodeSettings understands settings that stand by themselves.
func DecodeSettings(attributes Value, settings ...Setting) (Arguments, []ArgumentError) {
	s := &Subject{arguments: declarations(settings)}
	d := decoder{example: s.Example}
	args := Arguments{s, d.object(attributes, s.arguments, nil, nil)}
	return args, d.errors
}

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
