// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"os"
	"strings"
)

// measuredTable writes a table from a file that tests measured: one line per row,
// with tabs between cells, and the header first.
func measuredTable(path string) (string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	var rows [][]string
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		rows = append(rows, strings.Split(line, "\t"))
	}
	return table(rows[0], rows[1:]), nil
}

// snippet writes Terraform code that tests run as a Markdown code block.
func snippet(path string) (string, error) {
	text, err := os.ReadFile(path)
	return "```terraform\n" + strings.TrimSpace(string(text)) + "\n```", err
}
