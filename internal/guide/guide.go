// SPDX-License-Identifier: MPL-2.0

// Package guide generates what only the documentation needs: which limits cover
// which sections of the Limits page, what is not covered, where to get each
// argument, and what can be checked at plan. It is not part of the provider.
package guide

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// insert matches a line of a template that generated text replaces.
var insert = regexp.MustCompile(`(?m)^<!-- insert (\S+) -->$`)

// Render fills in a template. Files that tests write are read below root, the root
// of the repository. An error names the line that cannot be replaced.
func Render(root, template string) (string, error) {
	var failed error
	rendered := insert.ReplaceAllStringFunc(template, func(line string) string {
		name := insert.FindStringSubmatch(line)[1]
		text, err := generated(root, name)
		if err != nil && failed == nil {
			failed = fmt.Errorf("<!-- insert %s -->: %w", name, err)
		}
		return text
	})
	return rendered, failed
}

// generated returns the text that a template names: text that follows from the
// declarations, or a file that tests write.
func generated(root, name string) (string, error) {
	switch name {
	case "limits":
		return limitsIndex(), nil
	case "rvtools":
		return rvtoolsList(), nil
	case "availability":
		return availabilityTable(), nil
	case "types":
		return typesList(), nil
	}
	path := filepath.Join(root, "internal", "provider", "testdata", filepath.FromSlash(name))
	switch filepath.Ext(name) {
	case ".tsv":
		return measuredTable(path)
	case ".tf":
		return snippet(path)
	case ".md":
		text, err := os.ReadFile(path)
		return strings.TrimSpace(string(text)), err
	}
	return "", fmt.Errorf("no text has that name: expected limits, rvtools, availability, types, " +
		"or a .tsv, .tf, or .md file in internal/provider/testdata")
}

// table writes a table in Markdown.
func table(header []string, rows [][]string) string {
	lines := []string{tableRow(header), strings.Repeat("| --- ", len(header)) + "|"}
	for _, row := range rows {
		lines = append(lines, tableRow(row))
	}
	return strings.Join(lines, "\n")
}

func tableRow(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }
