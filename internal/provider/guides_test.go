package provider

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
)

// guide compares what tests write into a guide, between marks with a name, or
// writes it anew with -update. The guides in docs/ are rendered from templates/.
func guide(t *testing.T, name string, blocks map[string]string) {
	t.Helper()
	source, text := guideSource(t, name)
	for block, content := range blocks {
		before, rest, found := strings.Cut(text, "<!-- begin "+block+" -->\n")
		_, after, closed := strings.Cut(rest, "<!-- end "+block+" -->\n")
		if !found || !closed {
			t.Fatalf("%s has no place for %s", source, block)
		}
		text = before + "<!-- begin " + block + " -->\n" + content + "\n<!-- end " + block + " -->\n" + after
	}
	golden.Compare(t, source, text)
}

// someMissing tells whether some rows of a guide's table were not run, and compares
// the others with the guide.
func someMissing(t *testing.T, name string, rows [][]string) bool {
	t.Helper()
	if !slices.ContainsFunc(rows, func(row []string) bool { return row == nil }) {
		return false
	}
	_, text := guideSource(t, name)
	for _, row := range rows {
		if row != nil && !strings.Contains(text, tableRow(row)) {
			t.Errorf("%s does not have %s", name, tableRow(row))
		}
	}
	return true
}

func guideSource(t *testing.T, name string) (path, text string) {
	t.Helper()
	path = filepath.Join("..", "..", "templates", "guides", name)
	return path, readAll(t, path)
}

// table is a table in Markdown.
func table(header []string, rows [][]string) string {
	lines := []string{tableRow(header), strings.Repeat("| --- ", len(header)) + "|"}
	for _, row := range rows {
		lines = append(lines, tableRow(row))
	}
	return strings.Join(lines, "\n")
}

func tableRow(cells []string) string {
	return "| " + strings.Join(cells, " | ") + " |"
}

// code is a name as Markdown shows names, and codes is a list of them.
func code(name string) string { return "`" + name + "`" }

func codes(names []string) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = code(name)
	}
	return strings.Join(quoted, ", ")
}

// snippet is Terraform code in Markdown.
func snippet(text string) string { return "```terraform\n" + strings.TrimSpace(text) + "\n```" }
