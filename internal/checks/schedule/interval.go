// SPDX-License-Identifier: MPL-2.0

package schedule

import (
	"errors"
	"math"
	"regexp"
	"strings"
	"time"

	"github.com/sosodev/duration"
)

// An interval recurs every so many months and seconds. A day that a month does not
// have is the last day of that month.
type interval struct {
	months  int
	seconds int64
}

// iso8601 is the form of a duration: each unit at most once and in this order, and
// at least one unit after T. The duration package is less strict.
var iso8601 = regexp.MustCompile(`^-?P(?:[0-9.]+Y)?(?:[0-9.]+M)?(?:[0-9.]+W)?(?:[0-9.]+D)?(?:T(?:[0-9.]+H)?(?:[0-9.]+M)?(?:[0-9.]+S)?)?$`)

func parseInterval(text string) (interval, error) {
	d, err := duration.Parse(text)
	if err != nil || d == nil || !iso8601.MatchString(text) || strings.HasSuffix(text, "T") {
		return interval{}, errors.New("the third part must be an ISO 8601 duration")
	}
	months := d.Years*12 + d.Months
	seconds := ((d.Weeks*7+d.Days)*24+d.Hours)*3600 + d.Minutes*60 + d.Seconds
	const century = 100 * 366 * 24 * 3600
	switch {
	case d.Negative || months < 0 || seconds < 0 || months+seconds == 0:
		return interval{}, errors.New("the duration must be longer than zero")
	case months != math.Trunc(months) || seconds != math.Trunc(seconds):
		return interval{}, errors.New("the duration must consist of whole months and seconds")
	case months > 100*12 || seconds > century:
		return interval{}, errors.New("the duration must be at most 100 years")
	}
	return interval{int(months), int64(seconds)}, nil
}

// trigger returns the kth moment, counted from 0.
func (i interval) trigger(start time.Time, k int64) time.Time {
	t := start
	if i.months > 0 {
		first := time.Date(start.Year(), start.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, int(k)*i.months, 0)
		lastDay := first.AddDate(0, 1, -1).Day()
		t = time.Date(first.Year(), first.Month(), min(start.Day(), lastDay),
			start.Hour(), start.Minute(), start.Second(), 0, time.UTC)
	}
	return time.Unix(t.Unix()+k*i.seconds, 0).UTC()
}

func (i interval) next(start, at time.Time) time.Time {
	// The estimate is never too late: a month has at most 31 days.
	longest := int64(i.months)*31*24*3600 + i.seconds
	k := max(0, at.Unix()-start.Unix()) / longest
	for i.trigger(start, k).Before(at) {
		k++
	}
	return i.trigger(start, k)
}

func (i interval) shortestGap(start time.Time) time.Duration {
	if i.months == 0 {
		return time.Duration(i.seconds) * time.Second
	}
	// Four years include every length that a number of months can have.
	shortest := time.Duration(math.MaxInt64)
	for k := range int64(4 * 12) {
		shortest = min(shortest, i.trigger(start, k+1).Sub(i.trigger(start, k)))
	}
	return shortest
}
