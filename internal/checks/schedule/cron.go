package schedule

import (
	"errors"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/hashicorp/cronexpr"
)

// A cron recurs by the calendar: second, minute, hour, day of the month, month,
// and day of the week, where 1 is Sunday.
type cron struct{ expression *cronexpr.Expression }

// weekdayNumber is a day of the week among the other things in its field: not
// the step behind a slash, and not the week behind a number sign.
var weekdayNumber = regexp.MustCompile(`([/#]?)([0-9]+)`)

func parseCron(text string) (cron, error) {
	fields := strings.Fields(text)
	if len(fields) != 6 {
		return cron{}, errors.New("its third part has six fields: second, minute, hour, day of the month, month, day of the week")
	}
	const dayOfMonth, dayOfWeek = 3, 5
	if isRestricted(fields[dayOfMonth]) && isRestricted(fields[dayOfWeek]) {
		return cron{}, errors.New("it has to leave the day of the month or the day of the week open, with ?")
	}
	weekday, ok := fromSunday(fields[dayOfWeek])
	if !ok {
		return cron{}, errors.New("its days of the week are 1 (Sunday) to 7 (Saturday)")
	}
	fields[dayOfWeek] = weekday
	expression, err := cronexpr.Parse(strings.Join(fields, " ") + " *")
	if err != nil {
		return cron{}, errors.New("its third part is no cron expression")
	}
	return cron{expression}, nil
}

func isRestricted(field string) bool { return field != "*" && field != "?" }

// fromSunday turns numbers that count from 1 into the library's, which count
// from 0. A lone L is the week's last day, Saturday.
func fromSunday(field string) (string, bool) {
	if strings.EqualFold(field, "L") {
		return "6", true
	}
	ok := true
	shifted := weekdayNumber.ReplaceAllStringFunc(field, func(match string) string {
		if match[0] == '/' || match[0] == '#' {
			return match
		}
		day, err := strconv.Atoi(match)
		if err != nil || day < 1 || day > 7 {
			ok = false
			return match
		}
		return strconv.Itoa(day - 1)
	})
	return shifted, ok
}

func (c cron) next(_, at time.Time) time.Time {
	return c.expression.Next(at.Add(-time.Nanosecond))
}

func (c cron) shortestGap(start time.Time) time.Duration {
	// The times of day are the same on every day that fires, so this many runs
	// hold every gap: the more runs a day has, the shorter are those within it.
	const runs = 2000
	shortest := time.Duration(math.MaxInt64)
	last := c.next(start, start)
	for range runs {
		next := c.expression.Next(last)
		if next.IsZero() {
			break
		}
		shortest = min(shortest, next.Sub(last))
		last = next
	}
	return shortest
}
