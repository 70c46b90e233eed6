package guide

import (
	"os"
	"strings"
)

// measuredTable is a table that tests have measured: a line for each row, with tabs
// between cells, and the header first.
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

// snippet is Terraform code that tests run, in Markdown.
func snippet(path string) (string, error) {
	text, err := os.ReadFile(path)
	return "```terraform\n" + strings.TrimSpace(string(text)) + "\n```", err
}
