// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
)

// measured compares a table of test measurements with a file in testdata, which
// the documentation shows. Nil rows could not be measured with this CLI; the
// others must then be in the file.
func measured(t *testing.T, name string, header []string, rows [][]string) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	lines := []string{strings.Join(header, "\t")}
	for _, row := range rows {
		if row != nil {
			lines = append(lines, strings.Join(row, "\t"))
		}
	}
	if len(lines) == len(rows)+1 {
		golden.Compare(t, path, strings.Join(lines, "\n")+"\n")
		return
	}
	known := strings.Split(readAll(t, path), "\n")
	for _, line := range lines {
		if !slices.Contains(known, line) {
			t.Errorf("%s: it does not have this line:\n%s", golden.OutOfDate(path), line)
		}
	}
}
