package checks

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/schedule"
)

// doesNotTell is the error of a notation's parse for a word that its source
// prints where it does not know ("mixed"): the value counts as not told.
type doesNotTell string

func (d doesNotTell) Error() string { return string(d) + " does not tell" }

// boolean declares an argument that is true or false, and which of them is all
// right.
func boolean(fine bool, a Argument) *single[bool] {
	return notation[bool]{
		scalar:   Bool,
		expected: "true or false",
		example:  strconv.FormatBool(fine),
		parse: func(v Value) (bool, error) {
			b, _ := v.data.(bool)
			return b, nil
		},
		show: strconv.FormatBool,
	}.single(a)
}

// pathText declares an argument that is a path, such as example, which is HCL. It
// is never echoed.
func pathText(example string, a Argument) *single[string] {
	return anyText("a path", example, a)
}

// freeText declares an argument that takes any string. It is never echoed.
func freeText(a Argument) *single[string] {
	return anyText("a string", `"…"`, a)
}

func anyText(expected, example string, a Argument) *single[string] {
	return notation[string]{
		scalar:   Text,
		expected: expected,
		example:  example,
		parse:    func(v Value) (string, error) { return v.text(), nil },
	}.single(a)
}

// nonEmpty declares an argument that takes any string but "". It is never
// echoed.
func nonEmpty(expected, example string, a Argument) *single[string] {
	return notation[string]{
		scalar:   Text,
		expected: expected,
		example:  example,
		parse: func(v Value) (string, error) {
			if v.text() == "" {
				return "", errors.New("")
			}
			return v.text(), nil
		},
	}.single(a)
}

// choices are the values that an argument takes, in the words of their source.
type choices struct {
	values  []string
	also    map[string]string   // other spellings of a value
	silent  []string            // accepted, and mean not told
	folding func(string) string // what two spellings have in common
}

// verbatim folds nothing.
func verbatim(s string) string { return s }

// ignoreCase folds letters and white space around.
func ignoreCase(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// ignoreCaseAndSeparators folds letters, spaces, hyphens and underscores.
func ignoreCaseAndSeparators(s string) string {
	return strings.NewReplacer(" ", "", "-", "", "_", "").Replace(ignoreCase(s))
}

// spellings gives the value of each spelling, folded.
func (c choices) spellings() map[string]string {
	known := make(map[string]string)
	for _, value := range c.values {
		known[c.folding(value)] = value
	}
	for spelling, value := range c.also {
		known[c.folding(spelling)] = value
	}
	return known
}

// choice declares an argument that takes one of the choices.
func choice(c choices, a Argument) *single[string] {
	known := c.spellings()
	return notation[string]{
		scalar:   Text,
		expected: oneOf(c.values),
		example:  strconv.Quote(c.values[0]),
		parse: func(v Value) (string, error) {
			folded := c.folding(v.text())
			if value, ok := known[folded]; ok {
				return value, nil
			}
			if slices.Contains(c.silent, folded) {
				return "", doesNotTell(folded)
			}
			return "", suggestion(v.text(), c.values)
		},
		show: func(value string) string { return value },
	}.single(a)
}

// openChoice declares an argument that takes any string, of which the choices are
// known. The example is HCL.
func openChoice(example string, c choices, a Argument) *single[string] {
	known := c.spellings()
	return notation[string]{
		scalar:   Text,
		expected: "any of the source's values, such as " + oneOf(c.values),
		example:  example,
		parse: func(v Value) (string, error) {
			folded := c.folding(v.text())
			return cmp.Or(known[folded], folded), nil
		},
		show: func(value string) string {
			if slices.Contains(c.values, value) {
				return value
			}
			return "another value"
		},
	}.single(a)
}

// oneOf lists values as "a", "b" or "c".
func oneOf(values []string) string {
	quoted := make([]string, len(values))
	for i, value := range values {
		quoted[i] = strconv.Quote(value)
	}
	return Join(quoted, "or")
}

// suggestion is the error of a value that is not among the accepted ones, which
// names the nearest of them. The value itself is not echoed.
func suggestion(given string, accepted []string) error {
	if near, ok := nearest(given, accepted); ok {
		return fmt.Errorf("did you mean %q?", near)
	}
	return errors.New("")
}

// moment declares an argument that is a date and time.
func moment(a Argument) *single[time.Time] { return momentNotation.single(a) }

var momentNotation = notation[time.Time]{
	scalar:   Text,
	expected: "a date and time as RFC 3339 writes it, with its zone",
	example:  `"2026-11-22T08:00:00Z"`,
	parse: func(v Value) (time.Time, error) {
		t, err := time.Parse(time.RFC3339, v.text())
		if err != nil {
			return t, errors.New("")
		}
		return t, nil
	},
	show: showMoment,
}

func showMoment(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// momentOrNone declares an argument that is a date and time, or "" where what it
// dates has not happened: the zero time.
func momentOrNone(example string, a Argument) *single[time.Time] {
	n := momentNotation
	n.example = strconv.Quote(example)
	parse := n.parse
	n.expected += `, or "" where there is none yet`
	n.parse = func(v Value) (time.Time, error) {
		if v.text() == "" {
			return time.Time{}, nil
		}
		return parse(v)
	}
	return n.single(a)
}

// date declares an argument that is a day, in UTC.
func date(a Argument) *single[time.Time] {
	return notation[time.Time]{
		scalar:   Text,
		expected: "a date as YYYY-MM-DD",
		example:  `"2027-03-31"`,
		parse: func(v Value) (time.Time, error) {
			const oldest = 2000 // before, it is a mistake
			t, err := time.Parse(time.DateOnly, v.text())
			if err != nil || t.Year() < oldest {
				return t, errors.New("")
			}
			return t, nil
		},
		show: func(t time.Time) string { return t.Format(time.DateOnly) },
	}.single(a)
}

// planSchedule declares an argument that is a schedule as backup plans and
// policies have it.
func planSchedule(a Argument) *single[*schedule.Schedule] {
	return notation[*schedule.Schedule]{
		scalar:   Text,
		expected: "a schedule, in UTC: I|<start>|<ISO 8601 duration> or C|<start>|<six-field cron, 1 = Sunday>, the start in Unix seconds",
		example:  `"I|1602673264|P1D"`,
		parse:    func(v Value) (*schedule.Schedule, error) { return schedule.Parse(v.text()) },
		show:     func(*schedule.Schedule) string { return "set" },
	}.single(a)
}

// planScheduleOrNone is planSchedule, or "" where there is none: nil.
func planScheduleOrNone(a Argument) *single[*schedule.Schedule] {
	s := planSchedule(a)
	parse := s.parse
	s.parse = func(v Value) (any, error) {
		if v.text() == "" {
			return (*schedule.Schedule)(nil), nil
		}
		return parse(v)
	}
	return s
}

// virtualHardware declares an argument that is a virtual hardware version:
// "vmx-19", "19" or 19.
func virtualHardware(a Argument) *ordered[int] {
	return orderedArgument(notation[int]{
		scalar:   Text,
		expected: `a virtual hardware version: "vmx-19", "19" or 19`,
		example:  `"vmx-19"`,
		parse: func(v Value) (int, error) {
			n, err := strconv.ParseUint(strings.TrimPrefix(ignoreCase(v.text()), "vmx-"), 10, 16)
			if err != nil || n == 0 {
				return 0, errors.New("")
			}
			return int(n), nil
		},
		show: strconv.Itoa,
	}, a)
}
