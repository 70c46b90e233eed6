// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
)

var snakeCase = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)

func TestDeclarations(t *testing.T) {
	seenLimits := make(map[string]*checks.Limit)
	names := make(map[string]bool)
	for _, s := range limits.Subjects() {
		if names[s.Name] || !snakeCase.MatchString(s.Name) || !sentence(s.Description) {
			t.Errorf("subject %q: the name must be unique and in snake case, and the description must end with a period", s.Name)
		}
		names[s.Name] = true
		checkArguments(t, s.Name, s.Arguments())
		for _, l := range s.Limits {
			if other, seen := seenLimits[l.ID]; seen && other != l && !sameRule(other, l) {
				t.Errorf("%s is declared twice, for different rules: give one of them another ID", l.ID)
			}
			seenLimits[l.ID] = l
			checkLimit(t, l)
		}
	}
}

// sameRule reports whether two limits differ only in their conditions, as if
// one limit read more of one subject than of another.
func sameRule(a, b *checks.Limit) bool {
	return a.Title == b.Title && a.Severity == b.Severity && a.Rule == b.Rule && a.Remedy == b.Remedy && a.Source == b.Source
}

func checkLimit(t *testing.T, l *checks.Limit) {
	t.Helper()
	if !snakeCase.MatchString(l.ID) || l.Title == "" || strings.HasSuffix(l.Title, ".") {
		t.Errorf("%s: the ID must be in snake case, and the title not empty and without a period", l.ID)
	}
	if !sentence(l.Rule) || !sentence(l.Remedy) {
		t.Errorf("%s: the rule and the remedy must end with a period", l.ID)
	}
	if (l.WarningUnless == nil) != (l.ErrorIf == "") || strings.HasSuffix(l.ErrorIf, ".") {
		t.Errorf("%s: ErrorIf must say as a clause what WarningUnless holds for", l.ID)
	}
	if l.Source.Page == "" || l.Source.Section == "" || !strings.HasPrefix(l.Source.URL, "https://") {
		t.Errorf("%s: the source must have a page, a section and an https URL", l.ID)
	}
	if _, err := time.Parse(time.DateOnly, l.Source.VerifiedOn); err != nil {
		t.Errorf("%s: VerifiedOn is %q, want YYYY-MM-DD", l.ID, l.Source.VerifiedOn)
	}
	switch l.Severity {
	case checks.Error, checks.Warning, checks.Info:
	default:
		t.Errorf("%s: the severity is %q, want error, warning or info", l.ID, l.Severity)
	}
}

func checkArguments(t *testing.T, subject string, arguments []*checks.Argument) {
	t.Helper()
	seen := make(map[string]bool)
	for _, a := range arguments {
		name := subject + "." + a.Path().String()
		if seen[a.Name] || !snakeCase.MatchString(a.Name) {
			t.Errorf("%s: the name must be unique and in snake case", name)
		}
		seen[a.Name] = true
		if !sentence(a.Description) || strings.HasSuffix(a.Where, ".") {
			t.Errorf("%s: Description must end with a period, and Where must be a phrase without one", name)
		}
		isObject := a.Shape() == checks.ShapeObjects || a.Shape() == checks.ShapeObject
		if isObject {
			checkArguments(t, subject, a.Attributes())
		}
		if !isObject && a.Where == "" && len(resources.Origins(subject, a.Path().String())) == 0 {
			t.Errorf("%s: Where must say where to get it, because no adapter in internal/resources does", name)
		}
	}
}

func sentence(s string) bool { return strings.HasSuffix(s, ".") }

// TestConditionsFindWhatTheyRead checks that every condition finds its
// arguments, in null lists and in lists with elements, and says what is missing
// if it is undecided.
func TestConditionsFindWhatTheyRead(t *testing.T) {
	for _, s := range limits.Subjects() {
		for _, value := range []checks.Value{checks.NullValue(), checks.UnknownValue()} {
			for _, inner := range []checks.Value{value, checks.ObjectValue(nil)} {
				attributes := make(map[string]checks.Value)
				for _, a := range s.Arguments() {
					switch a.Shape() {
					case checks.ShapeObjects:
						attributes[a.Name] = checks.ListValue(inner)
					case checks.ShapeObject:
						attributes[a.Name] = inner
					default:
						attributes[a.Name] = value
					}
				}
				args, _ := s.Decode(checks.ObjectValue(attributes), checks.Circumstances{In: checks.InDataSource})
				for _, v := range args.Judge() {
					undecided := v.Status == checks.StatusUnchecked || v.Status == checks.StatusPending
					if undecided == (len(v.Gaps) == 0) {
						t.Errorf("%s of %s is %s with %d gaps: only undecided verdicts must have some", v.Limit.ID, s.Name, v.Status, len(v.Gaps))
					}
				}
			}
		}
	}
}

// TestFacts checks that an argument that is a fact of the environment is the same
// argument in each subject that has one of its name.
func TestFacts(t *testing.T) {
	facts := limits.Facts().Attributes()
	for _, s := range limits.Subjects() {
		for _, a := range s.Arguments() {
			for _, fact := range facts {
				if fact.Name == a.Name && fact != a {
					t.Errorf("%s.%s: is not the argument that is a fact of the environment: declare it once", s.Name, a.Name)
				}
			}
			if a.Environment != slices.Contains(facts, a) {
				t.Errorf("%s.%s: is among the facts: %t; want the opposite", s.Name, a.Name, !a.Environment)
			}
		}
	}
	for i := range facts[1:] {
		if facts[i].Name == facts[i+1].Name {
			t.Errorf("%s is declared twice", facts[i].Name)
		}
	}
}
