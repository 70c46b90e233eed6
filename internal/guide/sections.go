// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// subjectsTable lists the subjects in the order of the page.
func subjectsTable() string {
	var rows [][]string
	for _, s := range limits.Subjects() {
		rows = append(rows, []string{words.Code(s.Name), s.Description, where(s)})
	}
	return table([]string{"subject", "what is checked", "available as"}, rows)
}

// where says whether a subject has a data source, or is in functions only.
func where(s *checks.Subject) string {
	if s.InFunctionsOnly {
		return "functions only"
	}
	return words.Code("data.hbrlimits_"+s.Name) + ", functions"
}

// sectionsText writes the limits and notes of each section of the Limits page.
func sectionsText() string {
	var parts []string
	for _, section := range limits.Sections() {
		parts = append(parts, "## "+section.Title)
		for _, s := range section.Subjects {
			parts = append(parts, "### "+words.Code(s.Name), s.Description, limitsTable(s))
		}
		parts = append(parts, list("Not covered", notes[section.Title].NotCovered)...)
		parts = append(parts, list("Where sources differ", notes[section.Title].Editions)...)
	}
	return strings.Join(parts, "\n\n")
}

func limitsTable(s *checks.Subject) string {
	var rows [][]string
	for _, l := range s.Limits {
		severity := string(l.Severity)
		if l.WarningUnless != nil {
			severity += " or " + string(checks.Warning)
		}
		rows = append(rows, []string{
			"[" + words.Code(l.ID) + "](" + l.Source.URL + ")", severity, words.Markdown(l.Rule), words.Markdown(l.Remedy), codes(checks.Paths(l.Arguments())),
		})
	}
	return table([]string{"limit", "severity", "what is documented", "what to do", "arguments"}, rows)
}

func list(title string, sentences []string) []string {
	if len(sentences) == 0 {
		return nil
	}
	return []string{title + ":", "- " + strings.Join(sentences, "\n- ")}
}

// argumentsTable shows where to get each argument.
func argumentsTable() string {
	var all []*checks.Argument
	subjects := make(map[*checks.Argument][]string)
	for _, s := range limits.Subjects() {
		for _, a := range s.Arguments() {
			if subjects[a] == nil {
				all = append(all, a)
			}
			subjects[a] = append(subjects[a], s.Name)
		}
	}
	slices.SortStableFunc(all, func(a, b *checks.Argument) int { return strings.Compare(a.Name, b.Name) })
	rows := [][]string{{words.Code(checks.At.Name), "all", cell(checks.At.Where)}}
	for _, a := range all {
		rows = append(rows, []string{words.Code(a.Name), codes(subjects[a]), cell(a.Where)})
		if a.Shape() != checks.ShapeObject && a.Shape() != checks.ShapeObjects {
			continue
		}
		for _, inner := range a.Attributes() {
			rows = append(rows, []string{words.Code(inner.Path().String()), codes(subjects[a]), cell(inner.Where)})
		}
	}
	return table([]string{"argument", "subjects", "where to get it"}, rows)
}

func codes(names []string) string { return strings.Join(words.Codes(names), ", ") }
