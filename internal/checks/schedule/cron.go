// SPDX-License-Identifier: MPL-2.0

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
// and day of the week, with 1 for Sunday.
type cron struct{ expression *cronexpr.Expression }

// item is an item of a field's list: everything, a value or a range, each with an
// optional step, and for days the last one, the nearest weekday or the nth weekday.
var item = regexp.MustCompile(`^(?:\*|\?|L|LW|([0-9]+)(?:-([0-9]+)|[LW]|#[1-5])?)(?:/([0-9]+))?$`)

// names are the names of months and days of the week, with their numbers.
var names = map[int]*strings.Replacer{
	month: strings.NewReplacer("JAN", "1", "FEB", "2", "MAR", "3", "APR", "4", "MAY", "5", "JUN", "6", "JUL", "7", "AUG", "8", "SEP", "9",
		"OCT", "10", "NOV", "11", "DEC", "12"),
	dayOfWeek: strings.NewReplacer("SUN", "1", "MON", "2", "TUE", "3", "WED", "4", "THU", "5", "FRI", "6", "SAT", "7"),
}

// The fields that need special treatment.
const (
	dayOfMonth = 3
	month      = 4
	dayOfWeek  = 5
)

// parseCron parses an expression. The library misreads some invalid items and fails
// on others, so each item is checked first.
func parseCron(text string) (cron, error) {
	fields := strings.Fields(strings.ToUpper(text))
	if len(fields) != 6 {
		return cron{}, errors.New("the third part must have six fields: second, minute, hour, day of the month, month, and day of the week")
	}
	if isRestricted(fields[dayOfMonth]) && isRestricted(fields[dayOfWeek]) {
		return cron{}, errors.New("the day of the month or the day of the week must be ?")
	}
	for i, field := range fields {
		if replacer, named := names[i]; named {
			field = replacer.Replace(field)
		}
		items := strings.Split(field, ",")
		for j, each := range items {
			checked, err := checkItem(each, i == dayOfWeek)
			if err != nil {
				return cron{}, err
			}
			items[j] = checked
		}
		fields[i] = strings.Join(items, ",")
	}
	expression, err := cronexpr.Parse(strings.Join(fields, " ") + " *")
	if err != nil {
		return cron{}, errors.New("the third part is not a cron expression")
	}
	return cron{expression}, nil
}

func isRestricted(field string) bool { return field != "*" && field != "?" }

// checkItem rejects an invalid item, and converts days of the week, which count
// from 1, to the library's, which count from 0. A lone L is the last day of the
// week.
func checkItem(text string, weekday bool) (string, error) {
	match := item.FindStringSubmatchIndex(text)
	if match == nil {
		return "", errors.New("the third part is not a cron expression")
	}
	number := func(group int) (int, bool) {
		if match[2*group] < 0 {
			return 0, false
		}
		n, err := strconv.Atoi(text[match[2*group]:match[2*group+1]])
		return n, err == nil
	}
	first, isNumber := number(1)
	last, isRange := number(2)
	if isRange && last < first {
		return "", errors.New("ranges must ascend: write 22-23,0-2 instead of 22-2")
	}
	if step, stepped := number(3); stepped && step == 0 {
		return "", errors.New("steps must be 1 or more")
	}
	if !weekday {
		return text, nil
	}
	if text == "L" {
		return "6", nil
	}
	if match[2] < 0 {
		return text, nil
	}
	if !isNumber || first < 1 || first > 7 || isRange && last > 7 {
		return "", errors.New("days of the week must be 1 (Sunday) to 7 (Saturday)")
	}
	rest := text[match[3]:]
	if isRange {
		rest = "-" + strconv.Itoa(last-1) + text[match[5]:]
	}
	return strconv.Itoa(first-1) + rest, nil
}

func (c cron) next(_, at time.Time) time.Time {
	return c.expression.Next(at.Add(-time.Nanosecond))
}

func (c cron) shortestGap(start time.Time) time.Duration {
	// Every day with runs has them at the same times, so this many runs include the
	// shortest gap: the more runs a day has, the shorter the gaps within it.
	const runs = 800
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
