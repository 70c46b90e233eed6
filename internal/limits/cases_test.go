// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// now is the time that the tests check for.
var (
	now          = time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)
	inDataSource = checks.Circumstances{In: checks.InDataSource, Now: now, Facts: limits.Facts()}
	inFunction   = checks.Circumstances{In: checks.InFunction, Facts: limits.Facts()}
)

func TestCases(t *testing.T) {
	for _, c := range cases.All() {
		if got := verdict(t, c, c.Attributes); got != c.Verdict {
			t.Errorf("%v: got %s, want %s", c, got, c.Verdict)
		}
	}
}

// addCase says where cases are.
const addCase = "add one to the section's file in internal/limits/cases, in a list that cases.All returns"

func TestEveryLimitHasCases(t *testing.T) {
	for _, s := range limits.Subjects() {
		for _, l := range s.Limits {
			has := func(holds func(cases.Verdict) bool) bool {
				return slices.ContainsFunc(cases.All(), func(c cases.Case) bool {
					return c.Subject == s.Name && c.Limit == l.ID && holds(c.Verdict)
				})
			}
			if !has(cases.Verdict.Violates) {
				t.Errorf("%s of %s: no case violates it: %s", l.ID, s.Name, addCase)
			}
			if l.Severity != checks.Info && !has(func(v cases.Verdict) bool { return v == cases.Satisfied }) {
				t.Errorf("%s of %s: no case satisfies it: %s", l.ID, s.Name, addCase)
			}
		}
	}
}

// TestCasesWithLessKnown checks that a verdict that is certain despite an
// unknown value stays the same once the value is known, and that one that is
// certain despite a null value does not depend on it.
func TestCasesWithLessKnown(t *testing.T) {
	for _, c := range cases.All() {
		certain := c.Verdict.Violates() || c.Verdict == cases.Satisfied
		for _, less := range cases.LessKnown(c.Attributes, cases.Unknown) {
			got := verdict(t, c, less)
			switch {
			case got.Violates() && got != c.Verdict:
				t.Errorf("%v: the verdict is %s with %s, but %s if everything is known", c, got, cases.Brief(less), c.Verdict)
			case got == cases.Satisfied && c.Verdict != cases.Satisfied && c.Verdict != cases.NotApplicable:
				t.Errorf("%v: satisfied with %s, but %s if everything is known", c, cases.Brief(less), c.Verdict)
			case got == cases.Unchecked && certain:
				t.Errorf("%v: unchecked with %s, although no more values are null: want pending", c, cases.Brief(less))
			}
		}
		for _, less := range cases.LessKnown(c.Attributes, nil, unsetIsKnown(t, c)...) {
			got := verdict(t, c, less)
			if twoTell[c.Limit] {
				continue
			}
			if got == cases.Satisfied && c.Verdict.Violates() {
				t.Errorf("%v: satisfied if only %s is set, but %s if everything is", c, cases.Brief(less), c.Verdict)
			}
		}
	}
}

// TestMoreKnownStaysDecided checks that a verdict that is certain while a fact is
// null stays certain if the fact is set as in its case, or as in any other case of
// the limit.
func TestMoreKnownStaysDecided(t *testing.T) {
	sameLimit := make(map[string][]cases.Case)
	for _, c := range cases.All() {
		sameLimit[c.Subject+" "+c.Limit] = append(sameLimit[c.Subject+" "+c.Limit], c)
	}
	for _, c := range cases.All() {
		if twoTell[c.Limit] {
			continue
		}
		notFacts := unsetIsKnown(t, c)
		for _, less := range append(cases.LessKnown(c.Attributes, nil, notFacts...), c.Attributes) {
			less, _ := less.(cases.Object)
			if v := verdict(t, c, less); v == cases.Unchecked || v == cases.Pending {
				continue
			}
			if c.Verdict == cases.Unchecked {
				t.Errorf("%v: unchecked, but certain if only %s is set", c, cases.Brief(less))
			}
			for _, other := range sameLimit[c.Subject+" "+c.Limit] {
				for name, value := range other.Attributes {
					if less[name] != nil || slices.Contains(notFacts, name) {
						continue
					}
					more := maps.Clone(less)
					more[name] = value
					if _, errs := subject(t, c.Subject).Decode(cases.Value(more), inDataSource); len(errs) > 0 {
						continue // the values contradict each other
					}
					if verdict(t, c, more) == cases.Unchecked {
						t.Errorf("%s of %s: certain with %s, but unchecked if %s is %s", c.Limit, c.Subject, cases.Brief(less), name, cases.Brief(value))
					}
				}
			}
		}
	}
}

// twoTell lists the limits for which either of two arguments is enough to know
// the architecture, and one that says 32-bit or another architecture counts.
var twoTell = map[string]bool{"backup_client_32_bit": true, "ecs_dr_continuous_operating_system": true}

// unsetIsKnown returns the names of the arguments that are known not to be set if
// they are null. Those about VSS are, except on Windows.
func unsetIsKnown(t *testing.T, c cases.Case) []string {
	t.Helper()
	names := configuration(subject(t, c.Subject).Arguments())
	if strings.HasPrefix(c.Limit, "vss_") {
		names = append(names, "use_vss", "options")
	}
	return names
}

// configuration returns the names of the arguments for which null means not
// set.
func configuration(arguments []*checks.Argument) []string {
	var names []string
	for _, a := range arguments {
		if a.Null != checks.NotStated {
			names = append(names, a.Name)
		}
		names = append(names, configuration(a.Attributes())...)
	}
	return names
}

// verdict returns the verdict of the case's limit on other attributes.
func verdict(t *testing.T, c cases.Case, attributes any) cases.Verdict {
	t.Helper()
	args, errs := subject(t, c.Subject).Decode(cases.Value(attributes), inDataSource)
	for _, e := range errs {
		if len(e.Path) > 0 { // that nothing is set does not matter here
			t.Fatalf("%v with %s: invalid %s: %s", c, cases.Brief(attributes), e.Path, cases.Brief(e.Problem))
		}
	}
	for _, v := range args.Judge() {
		if v.Limit.ID == c.Limit {
			return cases.VerdictOf(v)
		}
	}
	t.Fatalf("%v: the subject does not have this limit", c)
	return ""
}

func subject(t *testing.T, name string) *checks.Subject {
	t.Helper()
	s := limits.Subject(name)
	if s == nil {
		t.Fatalf("there is no subject %s: name it in its section, at the top of a file in internal/limits", name)
	}
	return s
}
