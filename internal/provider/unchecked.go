// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// wide is the number of characters that fit on a line of a diagnostic.
const wide = 76

func uncheckedSummary(unchecked []checks.Unchecked) string {
	const most = 3 // so that the summary stays readable
	ids := make([]string, len(unchecked))
	for i, u := range unchecked {
		ids[i] = u.Limit.ID
	}
	summary := words.Plural(len(ids), "limit") + " not checked"
	if len(ids) <= most {
		summary += " (" + strings.Join(ids, ", ") + ")"
	}
	return summary
}

// uncheckedHint says in at most three lines which arguments would decide the
// limits, with a link to where to get them. The text begins with prefix.
func uncheckedHint(subject, prefix string, unchecked []checks.Unchecked) string {
	const most, least = 2 * wide, wide / 2
	text := ""
	for fit := most; fit >= least && (text == "" || wrapped(text) > 2); fit -= 10 {
		text = prefix + toSet("To check, ", unchecked, fit-len(prefix))
	}
	return text + "\n  " + documentation + "data-sources/" + subject
}

// wrapped returns the number of lines on which Terraform prints a text.
func wrapped(text string) int {
	lines, length := 1, 0
	for word := range strings.FieldsSeq(text) {
		if length > 0 && length+1+len(word) > wide {
			lines, length = lines+1, 0
		}
		length += 1 + len(word)
	}
	return lines
}

// uncheckedLine returns what an error says, on one line that Terraform does not wrap,
// about limits that were not checked.
func uncheckedLine(unchecked []checks.Unchecked) string {
	if len(unchecked) == 0 {
		return ""
	}
	start := fmt.Sprintf("Not checked: %s. ", words.Plural(len(unchecked), "limit"))
	return "\n  " + start + toSet("", unchecked, 2*wide-len(start))
}

// toSet says in about as many characters as fit which arguments would decide limits:
// those to set, and those to set more exactly, first those of most limits. If nothing
// is documented about what is set, the limit can only be waived. The first sentence
// begins with start.
func toSet(start string, unchecked []checks.Unchecked, fit int) string {
	missing := checks.Missing(unchecked, func(*checks.Argument) string { return "" })
	if len(missing) == 1 && missing[0].Stated && len(missing[0].Reason) < fit {
		return missing[0].Reason + "."
	}
	named := make(map[string]bool)
	var absent, wrong, final []string
	for _, m := range slices.SortedStableFunc(slices.Values(missing), mostDecisiveFirst) {
		if slices.ContainsFunc(m.Arguments, func(argument string) bool { return named[argument] }) {
			continue // setting it for another limit decides this one
		}
		name := m.Arguments[0]
		if others := m.Arguments[1:]; len(others) > 0 {
			name += " (or " + words.Join(others, "or") + ")"
		}
		for _, argument := range m.Arguments {
			named[argument] = true
		}
		switch {
		case m.Final:
			final = append(final, m.Limits...)
		case m.Stated && m.Given != "":
			wrong = append(wrong, name+" ("+m.Given+")")
		case m.Stated:
			wrong = append(wrong, name)
		default:
			absent = append(absent, name)
		}
	}
	var sentences, parts []string
	if len(final) > 0 {
		sentences = append(sentences, "Nothing documented decides "+words.Join(words.Few(final), "and")+": waive it.")
		fit -= len(sentences[0])
	}
	for _, part := range []struct {
		verb  string
		names []string
	}{{"refine", wrong}, {"set", absent}} {
		if len(part.names) > 0 {
			parts = append(parts, part.verb+" "+words.Join(fitting(part.names, fit), "and"))
			fit -= len(parts[len(parts)-1])
		}
	}
	if len(parts) > 0 {
		sentence := start + words.Join(parts, "and") + "."
		sentences = append(sentences, strings.ToUpper(sentence[:1])+sentence[1:])
	}
	return strings.Join(sentences, " ")
}

// mostDecisiveFirst orders values to refine before values to set, and those that
// decide more limits before others.
func mostDecisiveFirst(a, b checks.MissingValue) int {
	switch {
	case a.Stated && !b.Stated:
		return -1
	case b.Stated && !a.Stated:
		return 1
	default:
		return cmp.Compare(len(b.Limits), len(a.Limits))
	}
}

// fitting returns as many of the names as fit, but at least one, and the number of
// others.
func fitting(names []string, fit int) []string {
	length := len("To check, refine, and .")
	for i, name := range names {
		length += len(name) + len(", ")
		room := fit
		if i < len(names)-1 {
			room -= len("and 99 more")
		}
		if length > room && i > 0 {
			return append(names[:i:i], fmt.Sprintf("%d more", len(names)-i))
		}
	}
	return names
}

// uncheckedDetail says what to set so that the limits are checked, and where to
// get each argument.
func uncheckedDetail(where func(*checks.Argument) string, unchecked []checks.Unchecked) string {
	var lines []string
	for _, m := range checks.Missing(unchecked, where) {
		line := fmt.Sprintf("- %s (%s).", m.Reason, strings.Join(words.Few(m.Limits), ", "))
		if len(m.Where) > 0 {
			line += " Where to get it: " + strings.Join(m.Where, "; ") + "."
		}
		lines = append(lines, line)
	}
	for _, u := range unchecked {
		if !u.Expired.IsZero() {
			lines = append(lines, "- "+expiredPhrase(u)+".")
		}
	}
	return strings.Join(lines, "\n")
}

func expiredPhrase(u checks.Unchecked) string {
	return "a waiver of " + u.Limit.ID + " expired on " + u.Expired.Format(time.DateOnly)
}
