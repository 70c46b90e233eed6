// SPDX-License-Identifier: MPL-2.0

package words

import (
	"slices"
	"testing"
)

func TestJoin(t *testing.T) {
	for want, items := range map[string][]string{
		"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b, and c": {"a", "b", "c"},
	} {
		if got := Join(items, "and"); got != want {
			t.Errorf("%v: got %q, want %q", items, got, want)
		}
	}
}

func TestPlural(t *testing.T) {
	for n, want := range map[int]string{0: "0 days", 1: "1 day", 2: "2 days"} {
		if got := Plural(n, "day"); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func TestAgree(t *testing.T) {
	for _, c := range []struct {
		n               int
		predicate, want string
	}{
		{1, "is not set", "is not set"}, {2, "is not set", "are not set"}, {2, "has a null", "has a null"},
	} {
		if got := Agree(c.n, c.predicate); got != c.want {
			t.Errorf("%d: got %q, want %q", c.n, got, c.want)
		}
	}
}

// TestFew checks that a list is shortened only if that omits more than one
// item.
func TestFew(t *testing.T) {
	seven := []string{"a", "b", "c", "d", "e", "f", "g"}
	if got := Few(seven[:6]); !slices.Equal(got, seven[:6]) {
		t.Errorf("six items: got %v", got)
	}
	if got := Few(seven); !slices.Equal(got, []string{"a", "b", "c", "d", "e", "2 more"}) {
		t.Errorf("seven items: got %v", got)
	}
	if seven[5] != "f" {
		t.Errorf("the list itself was changed: %v", seven)
	}
}

func TestMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"a | b\n*c* <d>":  `a \| b \*c\* &lt;d&gt;`,
		"under_score `x`": "under_score \\`x\\`",
	} {
		if got := Markdown(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	if got := Verbatim("_at_"); got != `\_at\_` {
		t.Errorf("underscores: got %q", got)
	}
	if got := Codes([]string{"a", "b"}); !slices.Equal(got, []string{"`a`", "`b`"}) {
		t.Errorf("names: got %v", got)
	}
}
