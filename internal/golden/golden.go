// SPDX-License-Identifier: MPL-2.0

// Package golden compares test results with files that people have reviewed.
package golden

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Compare fails the test if the file at path does not contain got, or rewrites
// the file with -update.
func Compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: run make generate", err)
	}
	if diff := Diff(string(want), got); diff != "" {
		t.Errorf("%s (- file, + test):\n%s", OutOfDate(path), diff)
	}
}

// OutOfDate returns the message that the file at path, relative to the test's
// package, must be generated again.
func OutOfDate(path string) string {
	return inRepository(path) + " is out of date: run make generate and read the difference"
}

// inRepository returns a path relative to the root of the repository, or the path
// itself if the root is not found.
func inRepository(path string) string {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	for root := filepath.Dir(absolute); root != filepath.Dir(root); root = filepath.Dir(root) {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
			continue
		}
		if relative, err := filepath.Rel(root, absolute); err == nil {
			return filepath.ToSlash(relative)
		}
	}
	return path
}

// Diff returns the lines in which two texts differ, but no more of them than are
// readable; it returns "" if the texts are equal.
func Diff(want, got string) string {
	const readableLines, readableCharacters = 40, 200
	var d difference
	cmp.Equal(strings.Split(want, "\n"), strings.Split(got, "\n"), cmp.Reporter(&d))
	for i, line := range d.lines {
		if characters := []rune(line); len(characters) > readableCharacters {
			d.lines[i] = string(characters[:readableCharacters]) + "…"
		}
	}
	if more := len(d.lines) - readableLines; more > 0 {
		d.lines = append(d.lines[:readableLines], fmt.Sprintf("… %d more lines", more))
	}
	return strings.Join(d.lines, "\n")
}

// difference collects the lines in which two lists of lines differ.
type difference struct {
	path  cmp.Path
	lines []string
}

func (d *difference) PushStep(step cmp.PathStep) { d.path = append(d.path, step) }
func (d *difference) PopStep()                   { d.path = d.path[:len(d.path)-1] }

func (d *difference) Report(r cmp.Result) {
	if r.Equal() {
		return
	}
	want, got := d.path.Last().Values()
	if want.IsValid() {
		d.lines = append(d.lines, "- "+want.String())
	}
	if got.IsValid() {
		d.lines = append(d.lines, "+ "+got.String())
	}
}
