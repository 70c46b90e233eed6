// SPDX-License-Identifier: MPL-2.0

package golden

import (
	"fmt"
	"strings"
	"testing"
)

func TestDiff(t *testing.T) {
	if diff := Diff("a\nb", "a\nb"); diff != "" {
		t.Errorf("equal texts differ: %s", diff)
	}
	for _, c := range []struct{ want, got, diff string }{
		{"a\nb\nc", "a\nB\nc", "- b\n+ B"},
		{"a\nb\nc", "a\nc", "- b"},
		{"a\nc", "a\nb\nc", "+ b"},
	} {
		if diff := Diff(c.want, c.got); diff != c.diff {
			t.Errorf("%q and %q: got %q, want %q", c.want, c.got, diff, c.diff)
		}
	}
	var want, got strings.Builder
	for i := range 500 {
		fmt.Fprintf(&want, "%d%s\n", i, strings.Repeat("é", 500))
		fmt.Fprintf(&got, "%d%s\n", i, strings.Repeat("è", 500))
	}
	if diff := Diff(want.String(), got.String()); len(diff) > 20_000 || strings.Count(diff, "\n") > 40 {
		t.Errorf("the difference has %d lines and %d bytes", strings.Count(diff, "\n"), len(diff))
	}
}

func TestOutOfDate(t *testing.T) {
	const want = "internal/golden/testdata/a.txt is out of date: run make generate and read the difference"
	if got := OutOfDate("testdata/a.txt"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
