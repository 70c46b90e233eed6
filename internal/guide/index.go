// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

const docs = limits.ProviderDocumentation

// limitsIndex lists every limit once, in the section that describes it.
func limitsIndex() string {
	var parts []string
	for _, section := range limits.Sections() {
		var subjects, lines []string
		for _, s := range section.Subjects {
			subjects = append(subjects, "- "+subjectLink(s)+": "+s.Description)
			for _, l := range s.Limits {
				if in, by := home(l); in.Title == section.Title && by == s {
					lines = append(lines, "- "+anchor(l)+limitLink(section, l)+": "+words.Markdown(l.Title)+" ("+sourceLink(l)+")")
				}
			}
		}
		page := "[Rules, remedies, and what each limit reads](" + docs + "guides/" + pageName(section) + ")"
		if lines == nil {
			page += " (all limits are listed in other sections)"
		}
		parts = append(parts, "## "+section.Title, page+". Subjects:", strings.Join(subjects, "\n"))
		if lines != nil {
			parts = append(parts, "Limits:", strings.Join(lines, "\n"))
		}
	}
	return strings.Join(parts, "\n\n")
}

// home returns the section and the subject that describe a limit. A limit of several
// subjects is described by the section that it is from.
func home(l *checks.Limit) (limits.Section, *checks.Subject) {
	var first limits.Section
	var firstSubject *checks.Subject
	for _, section := range limits.Sections() {
		for _, s := range section.Subjects {
			for _, each := range s.Limits {
				switch {
				case each.ID != l.ID:
				case section.Title == l.Source.Section:
					return section, s
				case firstSubject == nil:
					first, firstSubject = section, s
				}
			}
		}
	}
	return first, firstSubject
}

// anchor is the target of links to a limit.
func anchor(l *checks.Limit) string { return `<a id="` + l.ID + `"></a>` }

// subjectLink links to the page of a subject's data source.
func subjectLink(s *checks.Subject) string {
	if s.InFunctionsOnly {
		return words.Code(s.Name) + " (in functions only)"
	}
	return "[" + words.Code(s.Name) + "](" + docs + "data-sources/" + s.Name + ")"
}

func limitLink(section limits.Section, l *checks.Limit) string {
	return "[" + words.Code(l.ID) + "](" + docs + "guides/" + pageName(section) + "#" + l.ID + ")"
}

func sourceLink(l *checks.Limit) string { return "[" + l.Source.Page + "](" + l.Source.URL + ")" }
