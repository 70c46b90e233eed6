// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"os"
	"slices"
	"strings"
	"testing"
)

var (
	testName    = Text(`"…"`, Argument{Name: "name"})
	testNote    = Text(`"…"`, Argument{Name: "note", Null: NotSet})
	testWidth   = Count(Argument{Name: "width"})
	testHeight  = Count(Argument{Name: "height", Null: NotSet})
	testTags    = SetOf(Text(`"…"`, Argument{Name: "tags"}))
	testPaths   = ListOf(FilePath(`"/"`, Argument{Name: "paths", Null: NotSet}))
	testMode    = Choice(Choices{Values: []string{"a", "b"}, Unclear: []string{"mixed"}, Folding: Verbatim}, Argument{Name: "mode"})
	testBlocks  = CIDRBlocks("10.0.0.0/8", Argument{Name: "blocks"})
	testArea    = Derive(testWidth, func(v Values) int { return testWidth.Of(v) * testHeight.Of(v) }, testWidth, testHeight)
	testNothing = SetOf(Text(`"…"`, Argument{Name: "nothing", Null: NotSet}))
)

// Each predicate below, at and above its bound, null, unknown and with a null or
// unknown element.
func TestPrimitives(t *testing.T) {
	list := func(elements ...string) Value {
		all := []Value{}
		for _, e := range elements {
			all = append(all, StringValue(e))
		}
		return ListValue(all...)
	}
	text, unknown, null := StringValue, UnknownValue(), NullValue()
	long := testName.LongerThan(3)
	several := testTags.MoreThan(1)
	empty := testPaths.Size(func(n int) Answer {
		if n == 0 {
			return Undecided("is empty")
		}
		return Decided(n > 1, "has", "paths")
	})
	joined := testTags.LackTogether(func(known []string) Answer {
		return Decided(len(slices.Compact(slices.Sorted(slices.Values(known)))) < 2, "have", "one kind")
	})
	unset := testNothing.LackTogether(func(known []string) Answer { return Decided(len(known) == 0, "has", "none") })
	uncovered := testBlocks.CoverNone("10.0.0.0/8", "172.16.0.0/12")
	either := Either(testName.Matches("is", "bad", func(s string) bool { return s == "bad" }), testMode.Is("b"))
	first := FirstStated(testWidth.Below(5), testMode.Is("b"))
	wide := Compare(testWidth, testHeight, func(w, h int) Answer { return Decided(w > h, "is", "wide") })
	large := testArea.Judged(func(area int) Answer { return Decided(area > 10, "is", "large") })
	for _, c := range []struct {
		name      string
		condition Condition
		values    map[string]Value
		want      truth
		evidence  string // where the condition holds
		gaps      string // where it is undecided
	}{
		{"longer, below", long, map[string]Value{"name": text("ab")}, isFalse, "", ""},
		{"longer, at", long, map[string]Value{"name": text("äöü")}, isFalse, "", ""},
		{"longer, above", long, map[string]Value{"name": text("äöüß")}, isTrue, "name has 4 characters", ""},
		{"longer, null", long, map[string]Value{"name": null}, isUnchecked, "", "name is not set"},
		{"longer, unknown", long, map[string]Value{"name": unknown}, isPending, "", "name is not known yet"},
		{"longer, not set", testNote.LongerThan(3), map[string]Value{"note": null}, isFalse, "", ""},
		{"is, free text", testName.Is("secret"), map[string]Value{"name": text("secret")}, isTrue, "name has a value that is not shown", ""},
		{"contains, none", testName.ContainsAny("/%"), map[string]Value{"name": text("ab")}, isFalse, "", ""},
		{"contains, both", testName.ContainsAny("/%"), map[string]Value{"name": text("a%b/")}, isTrue, `name contains "/" and "%"`, ""},

		{"more, at", several, map[string]Value{"tags": list("a")}, isFalse, "", ""},
		{"more, above", several, map[string]Value{"tags": list("a", "b")}, isTrue, "tags has 2 elements", ""},
		{"more, unknown elements count", several, map[string]Value{"tags": ListValue(unknown, null)}, isTrue, "tags has 2 elements", ""},
		{"more, null", several, map[string]Value{"tags": null}, isUnchecked, "", "tags is not set"},
		{"more, unknown", several, map[string]Value{"tags": unknown}, isPending, "", "tags is not known yet"},
		{"size, empty", empty, map[string]Value{"paths": list()}, isUnchecked, "", "paths is empty"},
		{"size, not set", empty, map[string]Value{"paths": null}, isUnchecked, "", "paths is empty"},
		{"size, one", empty, map[string]Value{"paths": list("/")}, isFalse, "", ""},

		{"together, met", joined, map[string]Value{"tags": list("a", "b")}, isFalse, "", ""},
		{"together, met, the rest unknown", joined, map[string]Value{"tags": ListValue(text("a"), unknown, text("b"))}, isFalse, "", ""},
		{"together, not met", joined, map[string]Value{"tags": list("a", "a")}, isTrue, "tags have one kind", ""},
		{"together, not met, an element unknown", joined, map[string]Value{"tags": ListValue(text("a"), unknown, null)}, isPending, "",
			"tags has an element that is not known yet, tags has an element that is null"},
		{"together, not met, an element null", joined, map[string]Value{"tags": ListValue(text("a"), null)}, isUnchecked, "", "tags has an element that is null"},
		{"together, null", joined, map[string]Value{"tags": null}, isUnchecked, "", "tags is not set"},
		{"together, unknown", joined, map[string]Value{"tags": unknown}, isPending, "", "tags is not known yet"},
		{"together, not set", unset, map[string]Value{"nothing": null}, isTrue, "nothing has none", ""},
		{"blocks, one covered", uncovered, map[string]Value{"blocks": ListValue(text("172.0.0.0/8"), unknown)}, isFalse, "", ""},
		{"blocks, halves", uncovered, map[string]Value{"blocks": list("10.0.0.0/9", "10.128.0.0/9")}, isFalse, "", ""},
		{"blocks, a part", uncovered, map[string]Value{"blocks": list("10.0.0.0/9")}, isTrue,
			"blocks cover none of 10.0.0.0/8 and 172.16.0.0/12 completely, but only 10.0.0.0/9 of them", ""},

		{"either, one holds", either, map[string]Value{"name": text("bad"), "mode": null}, isTrue, "name is bad", ""},
		{"either, one does not, the other null", either, map[string]Value{"name": null, "mode": text("a")}, isFalse, "", ""},
		{"either, one does not, the other unknown", either, map[string]Value{"name": unknown, "mode": text("a")}, isPending, "", "name is not known yet"},
		{"either, both null", either, map[string]Value{"name": null, "mode": null}, isUnchecked, "", "neither name nor mode is set"},
		{"either, unclear", either, map[string]Value{"name": null, "mode": text("mixed")}, isUnchecked, "", "mode is mixed, which is not a definite value"},

		{"first, decides", first, map[string]Value{"width": IntegerValue(5), "mode": text("b")}, isFalse, "", ""},
		{"first, the second", first, map[string]Value{"width": null, "mode": text("b")}, isTrue, "mode is b", ""},
		{"first, a pending one", first, map[string]Value{"width": null, "mode": unknown}, isPending, "", "mode is not known yet"},
		{"first, none", first, map[string]Value{"width": null, "mode": null}, isUnchecked, "", "neither width nor mode is set"},

		{"compare, holds", wide, map[string]Value{"width": IntegerValue(3), "height": IntegerValue(2)}, isTrue, "width is wide", ""},
		{"compare, does not", wide, map[string]Value{"width": IntegerValue(3), "height": IntegerValue(3)}, isFalse, "", ""},
		{"compare, not set is zero", wide, map[string]Value{"width": IntegerValue(3), "height": null}, isTrue, "width is wide", ""},
		{"compare, null", wide, map[string]Value{"width": null, "height": unknown}, isPending, "", "width is not set, height is not known yet"},
		{"derived, at", large, map[string]Value{"width": IntegerValue(5), "height": IntegerValue(2)}, isFalse, "", ""},
		{"derived, above", large, map[string]Value{"width": IntegerValue(11), "height": IntegerValue(1)}, isTrue, "width is large", ""},
		{"derived, null", large, map[string]Value{"width": null, "height": IntegerValue(1)}, isUnchecked, "", "width is not set"},
	} {
		s := NewSubject(Subject{Name: "test", Limits: []*Limit{{ID: "test", Violated: c.condition}}})
		decoded, errs := s.Decode(ObjectValue(c.values), Circumstances{In: InDataSource})
		if len(errs) > 0 && len(errs[0].Path) > 0 {
			t.Fatalf("%s: %v", c.name, errs)
		}
		o := c.condition.evaluate(decoded.scope)
		if o.truth != c.want {
			t.Errorf("%s: got %d, want %d", c.name, o.truth, c.want)
		}
		if got := found(o.evidence); o.truth == isTrue && got != c.evidence {
			t.Errorf("%s: found %q, want %q", c.name, got, c.evidence)
		}
		if got := missing(o.gaps); o.truth != isTrue && got != c.gaps {
			t.Errorf("%s: missing %q, want %q", c.name, got, c.gaps)
		}
	}
}

func found(evidence []Evidence) string {
	all := make([]string, len(evidence))
	for i, e := range evidence {
		all[i] = e.Path.String() + " " + e.Verb + " " + e.Value
	}
	return strings.Join(all, ", ")
}

func missing(gaps []Gap) string {
	return strings.Join(reasons(gaps), ", ")
}

// A setting that is declared is in the list that schemas and decoding follow.
func TestEverySettingIsListed(t *testing.T) {
	text, err := os.ReadFile("settings.go")
	if err != nil {
		t.Fatal(err)
	}
	declared := strings.Count(string(text), "= &Setting{") + 1 // At
	if declared != len(settings) {
		t.Errorf("settings.go declares %d settings and lists %d: add the new one to the list named settings", declared, len(settings))
	}
}

// What AppliesTo reads is not among what was found.
func TestAppliesToIsSilent(t *testing.T) {
	s := NewSubject(Subject{Name: "test", Limits: []*Limit{
		{ID: "test", Severity: Error, AppliesTo: testMode.Is("b"), Violated: testWidth.Above(1)},
	}})
	decoded, _ := s.Decode(ObjectValue(map[string]Value{"mode": StringValue("b"), "width": IntegerValue(2)}), Circumstances{In: InDataSource})
	r := Assess(decoded.Judge(), decoded.Govern(Decoded{}, ActReport))
	if len(r.Violations) != 1 || r.Violations[0].Found != "width is 2" {
		t.Errorf("got %+v", r.Violations)
	}
}
