// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"os"
	"strings"
	"testing"
)

// Names and what they mean, written down by hand.
func TestExpected(t *testing.T) {
	file, err := os.ReadFile("testdata/expected.tsv")
	if err != nil {
		t.Fatal(err)
	}
	names := 0
	for line := range strings.Lines(string(file)) {
		text, want, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !found {
			continue
		}
		names++
		text = lineBreaks.Replace(text)
		if got := Parse(text).String(); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
	if names < 300 {
		t.Errorf("only %d names", names)
	}
}
