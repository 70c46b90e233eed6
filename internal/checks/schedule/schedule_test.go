// SPDX-License-Identifier: MPL-2.0

package schedule

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

const layout = "Mon 2006-01-02 15:04:05"

// The table was worked out by hand, from a calendar. 2026-11-22 is a Sunday.
func TestNextAndShortestGap(t *testing.T) {
	const sunday = "2026-11-22T00:00:00Z"
	unix := func(s string) int64 {
		at, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		return at.Unix()
	}
	const hour, day = time.Hour, 24 * time.Hour
	for _, c := range []struct {
		form, rest, start, at string
		want                  string
		gap                   time.Duration
	}{
		// Intervals: at the start, before it, at a run, just after one, far on.
		{"I", "P1D", sunday, sunday, "Sun 2026-11-22 00:00:00", day},
		{"I", "P1D", sunday, "2020-01-01T00:00:00Z", "Sun 2026-11-22 00:00:00", day},
		{"I", "P1D", sunday, "2026-11-24T00:00:00Z", "Tue 2026-11-24 00:00:00", day},
		{"I", "P1D", sunday, "2026-11-24T00:00:00.5Z", "Wed 2026-11-25 00:00:00", day},
		{"I", "P1D", sunday, "2026-11-24T00:00:01Z", "Wed 2026-11-25 00:00:00", day},
		{"I", "PT2H", sunday, "2026-11-22T03:00:00+02:00", "Sun 2026-11-22 02:00:00", 2 * hour},
		{"I", "P1W", sunday, "2026-11-22T00:00:01Z", "Sun 2026-11-29 00:00:00", 7 * day},
		{"I", "P1DT12H", sunday, "2026-11-23T00:00:00Z", "Mon 2026-11-23 12:00:00", 36 * hour},
		{"I", "P0.5D", sunday, "2026-11-22T01:00:00Z", "Sun 2026-11-22 12:00:00", 12 * hour},
		{"I", "PT90S", sunday, "2026-11-22T00:01:00Z", "Sun 2026-11-22 00:01:30", 90 * time.Second},
		{"I", "P1D", "1970-01-01T00:00:00Z", "9999-12-31T12:00:00Z", "Sat 10000-01-01 00:00:00", day},
		{"I", "P1M", "2027-01-31T06:00:00Z", "2027-02-01T00:00:00Z", "Sun 2027-02-28 06:00:00", 28 * day},
		{"I", "P1M", "2027-01-31T06:00:00Z", "2027-03-01T00:00:00Z", "Wed 2027-03-31 06:00:00", 28 * day},
		{"I", "P1M", "2028-01-31T06:00:00Z", "2028-02-01T00:00:00Z", "Tue 2028-02-29 06:00:00", 28 * day},
		{"I", "P3M", "2026-01-01T00:00:00Z", "2026-11-22T00:00:00Z", "Fri 2027-01-01 00:00:00", 90 * day},
		{"I", "P1Y", "2024-02-29T00:00:00Z", "2025-01-01T00:00:00Z", "Fri 2025-02-28 00:00:00", 365 * day},
		{"I", "P1M1D", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "Mon 2026-02-02 00:00:00", 29 * day},

		// Days of the week count from 1, Sunday.
		{"C", "0 0 2 ? * 3,5,7", sunday, sunday, "Tue 2026-11-24 02:00:00", 2 * day},
		{"C", "0 0 2 ? * 3,5,7", sunday, "2026-11-26T02:00:00Z", "Thu 2026-11-26 02:00:00", 2 * day},
		{"C", "0 0 2 ? * 3,5,7", sunday, "2026-11-26T02:00:01Z", "Sat 2026-11-28 02:00:00", 2 * day},
		{"C", "0 0 2 ? * 3,5,7", sunday, "2026-11-26T02:00:00.1Z", "Sat 2026-11-28 02:00:00", 2 * day},
		{"C", "0 0 2 ? * 1", sunday, sunday, "Sun 2026-11-22 02:00:00", 7 * day},
		{"C", "0 0 2 ? * 7", sunday, sunday, "Sat 2026-11-28 02:00:00", 7 * day},
		{"C", "0 0 2 ? * 2-6", sunday, sunday, "Mon 2026-11-23 02:00:00", day},
		{"C", "0 0 2 ? * MON-FRI", sunday, "2026-11-28T00:00:00Z", "Mon 2026-11-30 02:00:00", day},
		{"C", "0 0 2 ? * 2/2", sunday, sunday, "Mon 2026-11-23 02:00:00", 2 * day},
		{"C", "0 0 2 ? * */3", sunday, sunday, "Sun 2026-11-22 02:00:00", day}, // Sunday, Wednesday, Saturday
		{"C", "0 0 2 ? * 6L", sunday, sunday, "Fri 2026-11-27 02:00:00", 28 * day},
		{"C", "0 0 2 ? * L", sunday, sunday, "Sat 2026-11-28 02:00:00", 7 * day},
		{"C", "0 0 2 ? * 3#2", sunday, sunday, "Tue 2026-12-08 02:00:00", 28 * day},

		// Days of the month, the last one included.
		{"C", "0 0 2 L * ?", sunday, sunday, "Mon 2026-11-30 02:00:00", 28 * day},
		{"C", "0 0 2 L 2 ?", sunday, sunday, "Sun 2027-02-28 02:00:00", 365 * day},
		{"C", "0 0 2 31 * ?", sunday, sunday, "Thu 2026-12-31 02:00:00", 31 * day},
		{"C", "0 0 2 29 2 ?", sunday, sunday, "Tue 2028-02-29 02:00:00", 1461 * day},
		{"C", "0 0 2 1,15 * ?", sunday, sunday, "Tue 2026-12-01 02:00:00", 14 * day},
		{"C", "0 0 2 1,28 * ?", sunday, sunday, "Sat 2026-11-28 02:00:00", day}, // 28 February, 1 March
		{"C", "0 0 2 * 1,7 *", sunday, sunday, "Fri 2027-01-01 02:00:00", day},

		// Times of day.
		{"C", "0 0 */6 * * ?", sunday, "2026-11-22T06:00:01Z", "Sun 2026-11-22 12:00:00", 6 * hour},
		{"C", "0 0/15 3-4 * * ?", sunday, "2026-11-22T04:50:00Z", "Mon 2026-11-23 03:00:00", 15 * time.Minute},
		{"C", "0 0,59 0,23 * * ?", sunday, "2026-11-22T23:30:00Z", "Sun 2026-11-22 23:59:00", time.Minute},
		{"C", "* * * * * ?", sunday, sunday, "Sun 2026-11-22 00:00:00", time.Second},
		{"C", "0 0 0 * * ?", "2026-12-01T00:00:00Z", sunday, "Tue 2026-12-01 00:00:00", day},
	} {
		text := fmt.Sprintf("%s|%d|%s", c.form, unix(c.start), c.rest)
		s, err := Parse(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		at, err := time.Parse(time.RFC3339, c.at)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Next(at).Format(layout); got != c.want {
			t.Errorf("%s at %s: next is %s, want %s", text, c.at, got, c.want)
		}
		if got := s.ShortestGap(); got != c.gap {
			t.Errorf("%s: the shortest gap is %s, want %s", text, got, c.gap)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for text, says := range map[string]string{
		"":                                   "three parts",
		"P1D":                                "three parts",
		"I|0|P1D|":                           "three parts",
		"X|0|P1D":                            "I for an interval or C for cron",
		"I|now|P1D":                          "seconds since 1970",
		"I|-1|P1D":                           "seconds since 1970",
		"I|999999999999|P1D":                 "seconds since 1970",
		"I|0|1D":                             "ISO 8601",
		"I|0|":                               "ISO 8601",
		"I|0|P":                              "",
		"I|0|P1D1D":                          "ISO 8601",
		"I|0|P1DT":                           "ISO 8601",
		"I|0|PT":                             "ISO 8601",
		"I|0|P1D1M":                          "ISO 8601",
		"I|0|P1M2D1W":                        "ISO 8601",
		"I|0|PT1M1H":                         "ISO 8601",
		"I|0|P1TD":                           "ISO 8601",
		"I|0|--P1D":                          "ISO 8601",
		"I|0|PT0S":                           "longer than zero",
		"I|0|-P1D":                           "longer than zero",
		"I|0|PT0.5S":                         "whole",
		"I|0|P0.5M":                          "whole",
		"I|0|P1000000Y":                      "at most 100 years",
		"I|0|P99999999999999999999W":         "at most 100 years",
		"C|0|0 2 * * ?":                      "six fields",
		"C|0|0 0 2 * * ? 2026":               "six fields",
		"C|0|0 0 2 ? * 0":                    "1 (Sunday) to 7",
		"C|0|0 0 2 ? * 8":                    "1 (Sunday) to 7",
		"C|0|0 0 2 ? * 99999999999999999999": "1 (Sunday) to 7",
		"C|0|0 0 2 1 * 2":                    "must be ?",
		"C|0|0 60 2 * * ?":                   "not a cron expression",
		"C|0|0 0 24 * * ?":                   "not a cron expression",
		"C|0|0 0 2 32 * ?":                   "not a cron expression",
		"C|0|0 0 2 * 13 ?":                   "not a cron expression",
		"C|0|a b c ? e ?":                    "not a cron expression",
		"C|0|0 0 2 30 2 ?":                   "never fires",
		"C|0|0 0 2 31 4,6,9,11 ?":            "never fires",
		"C|3786912001|0 0 2 * * ?":           "before 2090",
		"C|0|0 0 2 1 11-2 ?":                 "must ascend",
		"C|0|50-10 * * * * ?":                "must ascend",
		"C|0|0 0 22-2,5 * * ?":               "must ascend",
		"C|0|0 0 2 ? * 7-1":                  "must ascend",
		"C|0|0 0 2 ? * FRI-MON":              "must ascend",
		"C|0|@daily 0 2 * * ?":               "not a cron expression",
		"C|0|0 0 1,, * * ?":                  "not a cron expression",
		"C|0|0 0 */0 * * ?":                  "1 or more",
		"C|0|0 0 2 ? * 3#9":                  "not a cron expression",
	} {
		if s, err := Parse(text); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: got %+v, %v; want an error that says %q", text, s, err, says)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"I|1602673264|PT2H", "I|0|P1D", "I|1631685600|P1M", "I|0|P1Y2M3W4DT5H6M7S", "I|0|P0.5D",
		"C|1631685600|0 0 2 ? * 3,5,7", "C|0|0 0/15 3-4 L * ?", "C|0|0 0 2 ? * 6L", "C|0|0 0 22-2,5 1 11-2 ?", "C|0|0 0 2 ? * 7-1", "C|0|0 0 2 15W 2,3 ?", "C|0|0 0 2 ? * 3#2",
	} {
		f.Add(seed, int64(1795305600))
	}
	f.Fuzz(func(t *testing.T, text string, at int64) {
		s, err := Parse(text)
		if err != nil {
			return
		}
		moment := time.Unix(at%latest, 0)
		if next := s.Next(moment); !next.IsZero() && next.Before(moment) {
			t.Errorf("%q: the next run after %s is %s", text, moment.UTC(), next)
		}
		if gap := s.ShortestGap(); gap <= 0 {
			t.Errorf("%q: the shortest gap is %s", text, gap)
		}
	})
}

func BenchmarkShortestGap(b *testing.B) {
	s, err := Parse("C|0|0 0 2 ? * 3,5,7")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s.triggers.shortestGap(s.start)
	}
}
