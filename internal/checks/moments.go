// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/schedule"
)

// Moment declares an argument that is a date and time.
func Moment(a Argument) *Single[time.Time] { return Declare(moment, a) }

var moment = Notation[time.Time]{
	Expected: "a date and time in RFC 3339 format, with a time zone",
	Example:  `"2026-11-22T08:00:00Z"`,
	Parse: func(text string) (time.Time, error) {
		t, err := time.Parse(time.RFC3339, text)
		return t, wrongTime(err, "date or time")
	},
	Show: ShowMoment,
}

// wrongTime converts an error of time.Parse, which says whether the format is
// wrong or there is no such day or time.
func wrongTime(err error, what string) error {
	var wrong *time.ParseError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &wrong) && strings.HasSuffix(wrong.Message, "out of range"):
		return errors.New("there is no such " + what)
	default:
		return errors.New("")
	}
}

// ShowMoment formats a moment as messages show it, in UTC.
func ShowMoment(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// MomentOrNone declares an argument that is a date and time, or "" for
// something that has not happened yet (the zero time).
func MomentOrNone(example string, a Argument) *Single[time.Time] {
	n := moment
	n.Example = strconv.Quote(example)
	n.Expected += `, or "" if there is none yet`
	n.Parse = func(text string) (time.Time, error) {
		if text == "" {
			return time.Time{}, nil
		}
		return moment.Parse(text)
	}
	return Declare(n, a)
}

// date declares an argument that is a day, in UTC.
func date(a Argument) *Single[time.Time] {
	return Declare(Notation[time.Time]{
		Expected: "a date in the format YYYY-MM-DD",
		Example:  `"2027-03-31"`,
		Parse: func(text string) (time.Time, error) {
			const oldest = 2000 // earlier years are mistakes
			t, err := time.Parse(time.DateOnly, text)
			if err == nil && t.Year() < oldest {
				return t, fmt.Errorf("the year is before %d", oldest)
			}
			return t, wrongTime(err, "date")
		},
		Show: func(t time.Time) string { return t.Format(time.DateOnly) },
	}, a)
}

// Schedule declares an argument that is a schedule, in the notation of backup
// plans and policies.
func Schedule(a Argument) *Single[*schedule.Schedule] { return Declare(planSchedule, a) }

var planSchedule = Notation[*schedule.Schedule]{
	Expected: "a schedule, in UTC: I|<start>|<ISO 8601 duration> or C|<start>|<six-field cron, 1 = Sunday>, with the start in Unix seconds",
	Example:  `"I|1602673264|P1D"`,
	Parse:    schedule.Parse,
	Show:     func(*schedule.Schedule) string { return "set" },
}
