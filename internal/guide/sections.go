// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"regexp"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// Pages returns the guides that follow from the declarations alone, by name: one for
// each section of the Limits page.
func Pages() map[string]string {
	pages := make(map[string]string)
	for _, section := range limits.Sections() {
		pages[pageName(section)] = sectionPage(section)
	}
	return pages
}

var notInNames = regexp.MustCompile(`[^a-z0-9]+`)

// pageName returns the name of a section's guide. It leaves out what its title has
// before a colon.
func pageName(section limits.Section) string {
	title := section.Title
	if _, after, found := strings.Cut(title, ": "); found {
		title = after
	}
	return "limits-" + notInNames.ReplaceAllString(strings.ToLower(title), "-")
}

// sectionPage writes the limits of a section, and the notes on it.
func sectionPage(section limits.Section) string {
	parts := []string{strings.Join([]string{
		"---",
		`page_title: "Limits: ` + section.Title + `"`,
		`subcategory: "Limits"`,
		"description: |-",
		"  What violates each limit, how to fix it, what it reads, and where it is documented: " + section.Title + ".",
		"---",
	}, "\n")}
	parts = append(parts, "# "+section.Title, "The guide [Limits]("+docs+"guides/limits) lists all sections and explains severities.")
	for _, s := range section.Subjects {
		parts = append(parts, "## "+words.Code(s.Name), s.Description+" "+whereArguments(s))
		var own, others []string
		for _, l := range s.Limits {
			if in, by := home(l); in.Title == section.Title && by == s {
				own = append(own, limitText(l)...)
			} else {
				others = append(others, "- "+limitLink(in, l)+": "+words.Markdown(l.Title))
			}
		}
		if s.InFunctionsOnly && own != nil {
			parts = append(parts, argumentList(s))
		}
		parts = append(parts, own...)
		if others != nil {
			parts = append(parts, "Limits described elsewhere:", strings.Join(others, "\n"))
		}
	}
	parts = append(parts, list("Not covered", notes[section.Title].NotCovered)...)
	parts = append(parts, list("Where sources differ", notes[section.Title].Editions)...)
	return strings.Join(parts, "\n\n") + "\n"
}

// whereArguments says where the subject's arguments are described.
func whereArguments(s *checks.Subject) string {
	if s.InFunctionsOnly {
		return "Only the functions check it."
	}
	return "The data source [" + words.Code("hbrlimits_"+s.Name) + "](" + docs + "data-sources/" + s.Name + ") describes the arguments, and says where to get them."
}

func argumentList(s *checks.Subject) string {
	lines := []string{"Arguments:\n"}
	for _, a := range s.Arguments() {
		line := "- " + words.Code(a.Name) + ": " + a.Description
		if a.Where != "" {
			line += " Where to get it: " + a.Where + "."
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// limitText describes a limit under a heading of its own.
func limitText(l *checks.Limit) []string {
	severity := map[checks.Severity]string{checks.Error: "Error", checks.Warning: "Warning", checks.Info: "Info"}[l.Severity]
	if l.WarningUnless != nil {
		severity += " if " + words.Markdown(l.ErrorIf) + ", otherwise warning"
	}
	reads := "Reads no argument."
	if paths := checks.Paths(l.Arguments()); len(paths) > 0 {
		reads = "Reads " + words.Join(words.Codes(paths), "and") + "."
	}
	return []string{
		anchor(l) + "\n### " + words.Code(l.ID),
		"**" + severity + ":** " + words.Markdown(l.Title) + ".",
		words.Markdown(l.Rule),
		"Fix: " + words.Markdown(l.Remedy),
		reads + " Source: " + sourceLink(l) + ", " + words.Markdown(l.Source.Section) + ", as of " + l.Source.VerifiedOn + ".",
	}
}

func list(title string, sentences []string) []string {
	if len(sentences) == 0 {
		return nil
	}
	return []string{"## " + title, "- " + strings.Join(sentences, "\n- ")}
}

func codes(names []string) string { return strings.Join(words.Codes(names), ", ") }
