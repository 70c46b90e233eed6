package provider

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
)

// measured compares a table of what tests have measured with a file in testdata,
// from which the documentation takes it. Rows that are nil could not be measured
// with this CLI; then the others have to be among those of the file.
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
			t.Errorf("%s does not have this line: %s", path, line)
		}
	}
}
