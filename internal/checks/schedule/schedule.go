// Package schedule understands the schedules of backup plans and policies as
// Cloud Backup writes them, in UTC, since no page names a zone:
//
//	I|<unix seconds>|<ISO 8601 duration>   every so often, from a moment on
//	C|<unix seconds>|<six-field cron>      by the calendar, from a moment on
package schedule

import (
	"errors"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A Schedule says when a backup runs.
type Schedule struct {
	start       time.Time
	triggers    triggers
	shortestGap func() time.Duration // worked out once, when it is asked for
}

// triggers are moments that recur.
type triggers interface {
	// next gives the first moment at or after at, which is not before start.
	next(start, at time.Time) time.Time
	// shortestGap gives the shortest time between two moments in a row.
	shortestGap(start time.Time) time.Duration
}

// latest is the last start that is understood, of 2090: the calendar of cron
// expressions ends with 2099.
const latest = 3786912000

// Parse understands a schedule. Its errors say what is wrong with one without
// repeating it.
func Parse(text string) (*Schedule, error) {
	parts := strings.Split(strings.TrimSpace(text), "|")
	if len(parts) != 3 {
		return nil, errors.New("it has three parts with | between them")
	}
	seconds, err := strconv.ParseInt(strings.TrimSpace(parts[1]), 10, 64)
	if err != nil || seconds < 0 || seconds > latest {
		return nil, errors.New("its second part is the start in seconds since 1970-01-01, before 2090")
	}
	s := &Schedule{start: time.Unix(seconds, 0).UTC()}
	switch strings.ToUpper(strings.TrimSpace(parts[0])) {
	case "I":
		s.triggers, err = parseInterval(strings.TrimSpace(parts[2]))
	case "C":
		s.triggers, err = parseCron(strings.TrimSpace(parts[2]))
	default:
		err = errors.New("its first part is I for an interval or C for cron")
	}
	if err != nil {
		return nil, err
	}
	if s.Next(s.start).IsZero() {
		return nil, errors.New("it never fires")
	}
	s.shortestGap = sync.OnceValue(func() time.Duration { return s.triggers.shortestGap(s.start) })
	return s, nil
}

// Next gives the first run at or after at; the zero time where there is none
// any more.
func (s *Schedule) Next(at time.Time) time.Time {
	if at.Before(s.start) {
		at = s.start
	}
	return s.triggers.next(s.start, at.UTC())
}

// ShortestGap gives the shortest time between two runs in a row.
func (s *Schedule) ShortestGap() time.Duration {
	return s.shortestGap()
}
