// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

var (
	inDataSource = checks.Circumstances{In: checks.InDataSource, Now: time.Now(), Facts: limits.Facts()}
	inFunction   = checks.Circumstances{In: checks.InFunction, Facts: limits.Facts()}
)

// TestConformanceWithLessKnown checks that the functions agree with the checks
// if a value is unknown or null: compliant is false if a violation is certain,
// and unknown while one is possible.
func TestConformanceWithLessKnown(t *testing.T) {
	s := newServer(t, nil)
	seen := make(map[string]bool) // the cases of a limit are the same for each of its subjects
	for _, c := range cases.All() {
		if key := fmt.Sprint(c.Limit, c.Attributes); seen[key] {
			continue
		} else {
			seen[key] = true
		}
		for _, replacement := range []any{cases.Unknown, nil} {
			for _, attributes := range cases.LessKnown(c.Attributes, replacement) {
				args, errs := findCase(t, c).Decode(cases.Value(attributes), inFunction)
				if len(errs) > 0 {
					continue // nothing is set any more
				}
				result := checks.Assess(args.Judge(), args.Govern(checks.Decoded{}, checks.ActStated))
				want := tftypes.NewValue(tftypes.Bool, tftypes.UnknownValue)
				if result.Compliant != nil {
					want = tftypes.NewValue(tftypes.Bool, *result.Compliant)
				}
				got, err := s.call("compliant", c.Subject, literal(attributes))
				if err != nil || !got.Equal(want) {
					t.Errorf("%v with %s: compliant is %s; want %s", c, cases.Brief(attributes), described(got, err), want)
				}
			}
		}
	}
}

func findCase(t *testing.T, c cases.Case) *checks.Subject {
	t.Helper()
	s := limits.Subject(c.Subject)
	if s == nil {
		t.Fatalf("there is no subject %s: name it in its section, at the top of a file in internal/limits", c.Subject)
	}
	return s
}

// nothingIsSet reports whether a case sets no argument that a limit reads, which
// is an argument error of its own.
func nothingIsSet(t *testing.T, c cases.Case) bool {
	t.Helper()
	_, errs := findCase(t, c).Decode(cases.Value(c.Attributes), inDataSource)
	return len(errs) > 0 && len(errs[0].Path) == 0
}

// TestConformance checks that data sources and functions return the verdicts
// that the checks return on the same cases.
func TestConformance(t *testing.T) {
	s := configured(t, cases.Object{"on_violation": "report", "on_unchecked": "report"})
	for _, c := range cases.All() {
		if nothingIsSet(t, c) {
			continue
		}
		known := !hasUnknown(c.Attributes)
		if known && !findCase(t, c).InFunctionsOnly {
			attributes, diagnostics := s.read(c.Subject, c.Attributes)
			if len(diagnostics) > 0 {
				t.Errorf("%v: the data source must only report, but has diagnostics: %v", c, describeDiagnostics(diagnostics))
				continue
			}
			compareVerdict(t, "data source", c, attributes)
		}
		conformFunctions(t, s, c, known)
	}
}

func conformFunctions(t *testing.T, s *server, c cases.Case, known bool) {
	t.Helper()
	attributes := literal(c.Attributes)
	result, err := s.call("evaluate", c.Subject, attributes)
	switch {
	case err != nil:
		t.Errorf("%v: evaluate is %s", c, described(result, err))
	case known:
		compareVerdict(t, "evaluate", c, object(t, result))
	case result.IsKnown() && c.Verdict == cases.Pending:
		t.Errorf("%v: evaluate is known, although the limit is pending", c)
	}

	compliant, err := s.call("compliant", c.Subject, attributes)
	if err != nil {
		t.Errorf("%v: compliant is %s", c, described(compliant, err))
	} else if c.Verdict == cases.Error && !compliant.Equal(tftypes.NewValue(tftypes.Bool, false)) {
		t.Errorf("%v: compliant is %s, although the limit is violated", c, compliant)
	}

	checked, err := s.call("check", c.Subject, attributes)
	switch {
	case err != nil && !compliant.Equal(tftypes.NewValue(tftypes.Bool, false)):
		t.Errorf("%v: compliant is %s, but check is %s", c, compliant, described(checked, err))
	case err == nil && !checked.Equal(compliant):
		t.Errorf("%v: check is %s, but compliant is %s", c, checked, compliant)
	case c.Verdict == cases.Error && err == nil:
		t.Errorf("%v: check is %s, although the limit is violated", c, checked)
	case c.Verdict == cases.Error && !strings.Contains(err.Text, "\n"+c.Limit+": "):
		t.Errorf("%v: the error of check does not name the limit: %s", c, cases.Brief(err.Text))
	}
}

// compareVerdict checks that a case's limit is in the list of the result that
// matches its verdict, and in no other.
func compareVerdict(t *testing.T, what string, c cases.Case, attributes map[string]tftypes.Value) {
	t.Helper()
	lists := map[cases.Verdict]string{
		cases.Error: "violations", cases.Warning: "warnings", cases.Info: "advisories", cases.Unchecked: "unchecked",
	}
	for verdict, name := range lists {
		listed := slices.ContainsFunc(list(t, attributes[name]), func(v tftypes.Value) bool {
			return text(t, object(t, v)["limit"]) == c.Limit
		})
		if listed != (c.Verdict == verdict) {
			t.Errorf("%v: %s: in the list %s: %v, want %v", c, what, name, listed, !listed)
		}
	}
}

func hasUnknown(v any) bool {
	switch v := v.(type) {
	case cases.Object:
		for _, inner := range v {
			if hasUnknown(inner) {
				return true
			}
		}
		return false
	case cases.List:
		return slices.ContainsFunc(v, hasUnknown)
	}
	return v == cases.Unknown
}
