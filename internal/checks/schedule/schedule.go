// SPDX-License-Identifier: MPL-2.0

// Package schedule parses the schedules of backup plans and policies in Cloud
// Backup's format, in UTC, because no page names a time zone:
//
//	I|<unix seconds>|<ISO 8601 duration>   at an interval, from a moment on
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
	shortestGap func() time.Duration // computed once, on first use
}

// triggers are moments that recur.
type triggers interface {
	// next returns the first moment at or after at, which is not before start.
	next(start, at time.Time) time.Time
	// shortestGap returns the shortest time between two consecutive moments.
	shortestGap(start time.Time) time.Duration
}

// latest is the latest accepted start, the beginning of 2090, because the calendar
// of cron expressions ends in 2099.
const latest = 3786912000

// Parse parses a schedule. Its errors say what is wrong with the schedule without
// repeating it.
func Parse(text string) (*Schedule, error) {
	parts := strings.Split(strings.TrimSpace(text), "|")
	if len(parts) != 3 {
		return nil, errors.New("it must have three parts separated by |")
	}
	seconds, err := strconv.ParseInt(strings.TrimSpace(parts[1]), 10, 64)
	if err != nil || seconds < 0 || seconds > latest {
		return nil, errors.New("the second part must be the start in seconds since 1970-01-01, before 2090")
	}
	s := &Schedule{start: time.Unix(seconds, 0).UTC()}
	switch strings.ToUpper(strings.TrimSpace(parts[0])) {
	case "I":
		s.triggers, err = parseInterval(strings.TrimSpace(parts[2]))
	case "C":
		s.triggers, err = parseCron(strings.TrimSpace(parts[2]))
	default:
		err = errors.New("the first part must be I for an interval or C for cron")
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

// Next returns the first run at or after at, or the zero time if there are no more
// runs.
func (s *Schedule) Next(at time.Time) time.Time {
	if at.Before(s.start) {
		at = s.start
	}
	return s.triggers.next(s.start, at.UTC())
}

// ShortestGap returns the shortest time between two consecutive runs.
func (s *Schedule) ShortestGap() time.Duration {
	return s.shortestGap()
}
