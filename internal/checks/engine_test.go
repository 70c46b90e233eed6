// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"testing"
	"time"
)

// The test subject covers what no declared limit covers yet.
var (
	testGrave  = Bool(false, Argument{Name: "grave"})
	testBroken = Bool(false, Argument{Name: "broken"})
	testLimit  = &Limit{
		ID:            "test",
		Severity:      Error,
		Violated:      testBroken.Is(true),
		WarningUnless: testGrave.Is(true),
	}
	testSubject = &Subject{
		Name:      "test",
		Limits:    []*Limit{testLimit},
		reads:     []*Argument{testBroken.Argument, testGrave.Argument},
		arguments: []*Argument{testBroken.Argument, testGrave.Argument},
	}
)

func TestLimitWithTwoSeverities(t *testing.T) {
	for _, c := range []struct {
		name          string
		broken, grave Value
		severity      Value
		want          string // severity of the finding, or "pending"
		found         string
	}{
		{"grave", BoolValue(true), BoolValue(true), NullValue(), "error", "broken is true and grave is true"},
		{"not grave", BoolValue(true), BoolValue(false), NullValue(), "warning", "broken is true"},
		{"not set", BoolValue(true), NullValue(), NullValue(), "warning", "broken is true; whether this is an error is not known, because grave is not set"},
		{"not known", BoolValue(true), UnknownValue(), NullValue(), "pending", ""},
		{"not known, but overridden", BoolValue(true), UnknownValue(), StringValue("warning"), "warning", "broken is true"},
		{"not broken", BoolValue(false), UnknownValue(), NullValue(), "", ""},
	} {
		attributes := map[string]Value{"broken": c.broken, "grave": c.grave}
		if !c.severity.IsNull() {
			attributes["severities"] = ObjectValue(map[string]Value{"test": c.severity})
		}
		args, errs := testSubject.Decode(ObjectValue(attributes), Circumstances{In: InDataSource, Now: time.Unix(0, 0)})
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		r := Assess(args.Judge(), args.Govern(Decoded{}, ActReport))
		got, found := "", ""
		switch {
		case len(r.Violations) == 1:
			got, found = "error", r.Violations[0].Found
		case len(r.Warnings) == 1:
			got, found = "warning", r.Warnings[0].Found
		case len(r.Pending) == 1:
			got = "pending"
		}
		if got != c.want || found != c.found {
			t.Errorf("%s: got %s, %q; want %s, %q", c.name, got, found, c.want, c.found)
		}
	}
}

// TestKleene checks Kleene's truth tables, with two kinds of undecided.
func TestKleene(t *testing.T) {
	values := []truth{isFalse, isTrue, isUnchecked, isPending}
	and := [][]truth{
		{isFalse, isFalse, isFalse, isFalse},
		{isFalse, isTrue, isUnchecked, isPending},
		{isFalse, isUnchecked, isUnchecked, isPending},
		{isFalse, isPending, isPending, isPending},
	}
	or := [][]truth{
		{isFalse, isTrue, isUnchecked, isPending},
		{isTrue, isTrue, isTrue, isTrue},
		{isUnchecked, isTrue, isUnchecked, isPending},
		{isPending, isTrue, isPending, isPending},
	}
	for i, a := range values {
		for j, b := range values {
			outcomes := []outcome{{truth: a}, {truth: b}}
			if got := combine(outcomes, isFalse).truth; got != and[i][j] {
				t.Errorf("%d and %d: got %d, want %d", a, b, got, and[i][j])
			}
			if got := combine(outcomes, isTrue).truth; got != or[i][j] {
				t.Errorf("%d or %d: got %d, want %d", a, b, got, or[i][j])
			}
		}
	}
	if combine(nil, isFalse).truth != isTrue || combine(nil, isTrue).truth != isFalse {
		t.Error("combine(nil) must be true for and, and false for or")
	}
}
