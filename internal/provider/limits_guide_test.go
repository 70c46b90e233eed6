package provider

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// The guide on limits follows the Limits page, section by section, and has every
// limit.
func TestLimitsGuide(t *testing.T) {
	guide(t, "limits.md", map[string]string{
		"subjects":  subjectsTable(),
		"sections":  sectionsText(),
		"arguments": argumentsTable(),
	})
	_, text := guideSource(t, "limits.md")
	for _, entry := range checks.Catalog() {
		if !strings.Contains(text, "["+code(entry.ID)+"]("+entry.Source.URL+")") {
			t.Errorf("%s is missing", entry.ID)
		}
	}
}

// Every subject has an example: of its data source, or in a folder of its own.
func TestEverySubjectHasAnExample(t *testing.T) {
	for _, s := range checks.Subjects() {
		example := filepath.Join(examples, "data-sources", "hbrlimits_"+s.Name, "data-source.tf")
		if s.InFunctionsOnly {
			example = filepath.Join(examples, s.Name, "main.tf")
		}
		if text, err := os.ReadFile(example); err != nil || !strings.Contains(string(text), s.Name) {
			t.Errorf("%s: no example: %v", s.Name, err)
		}
	}
}

func subjectsTable() string {
	var rows [][]string
	for _, covered := range checks.Coverage() {
		for _, s := range covered.Subjects {
			row := []string{code(s.Name), s.Description, way(s)}
			if !slices.ContainsFunc(rows, func(other []string) bool { return slices.Equal(other, row) }) {
				rows = append(rows, row)
			}
		}
	}
	return table([]string{"subject", "what is checked", "where"}, rows)
}

// way says how a subject is checked.
func way(s *checks.Subject) string {
	if s.InFunctionsOnly {
		return "functions only"
	}
	return "`data.hbrlimits_" + s.Name + "`, functions"
}

func sectionsText() string {
	var parts []string
	for _, covered := range checks.Coverage() {
		parts = append(parts, "## "+covered.Title)
		for _, s := range covered.Subjects {
			parts = append(parts, "### "+code(s.Name), s.Description, limitsOf(s))
		}
		parts = append(parts, notes("Not covered", covered.NotCovered)...)
		parts = append(parts, notes("Where sources differ", covered.Editions)...)
	}
	return strings.Join(parts, "\n\n")
}

func limitsOf(s *checks.Subject) string {
	var rows [][]string
	for _, l := range s.Limits {
		severity := string(l.Severity)
		if l.WarningUnless != nil {
			severity += " or " + string(checks.Warning)
		}
		rows = append(rows, []string{"[" + code(l.ID) + "](" + l.Source.URL + ")", severity, checks.Markdown(l.Rule), checks.Markdown(l.Remedy), codes(l.Arguments())})
	}
	return table([]string{"limit", "severity", "what is documented", "what to do", "arguments"}, rows)
}

func notes(title string, sentences []string) []string {
	if len(sentences) == 0 {
		return nil
	}
	return []string{title + ":", "- " + strings.Join(sentences, "\n- ")}
}

// argumentsTable tells of every argument where to get it.
func argumentsTable() string {
	var all []*checks.Argument
	subjects := make(map[*checks.Argument][]string)
	for _, s := range checks.Subjects() {
		for _, a := range s.Arguments() {
			if subjects[a] == nil {
				all = append(all, a)
			}
			subjects[a] = append(subjects[a], s.Name)
		}
	}
	slices.SortStableFunc(all, func(a, b *checks.Argument) int { return strings.Compare(a.Name, b.Name) })
	rows := [][]string{{code(checks.At.Name), "all", cell(checks.At.Where)}}
	for _, a := range all {
		rows = append(rows, []string{code(a.Name), codes(subjects[a]), cell(a.Where)})
		within := map[checks.Shape]string{checks.Nested: ".", checks.ObjectList: "[*]."}[a.Shape()]
		if within == "" {
			continue
		}
		for _, inner := range a.Attributes() {
			rows = append(rows, []string{code(a.Name + within + inner.Name), codes(subjects[a]), cell(inner.Where)})
		}
	}
	return table([]string{"argument", "subjects", "where to get it"}, rows)
}

// cell is Markdown in a table.
func cell(markdown string) string { return strings.ReplaceAll(markdown, "|", `\|`) }
