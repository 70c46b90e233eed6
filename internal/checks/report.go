// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// Report formats a subject's result as Markdown, short enough for a pull request.
// link returns the address of the page about a limit, and where returns where to get
// an argument.
func (r Result) Report(subject string, link func(*Limit) string, where func(*Argument) string) string {
	var b strings.Builder
	if r.Label != "" {
		subject += " " + words.Verbatim(r.Label)
	}
	fmt.Fprintf(&b, "**%s: %s**", subject, strings.ReplaceAll(string(r.Readiness), "_", " "))
	var counts []string
	for _, count := range []struct {
		number       int
		one, several string
	}{
		{len(r.Violations), "violation", "violations"},
		{len(r.Warnings), "warning", "warnings"},
		{len(r.Waived), "waived", "waived"},
		{len(r.Unchecked), "not checked", "not checked"},
		{len(r.Failing()), "counts as violated", "count as violated"},
	} {
		switch {
		case count.number == 1:
			counts = append(counts, "1 "+count.one)
		case count.number > 1:
			counts = append(counts, fmt.Sprintf("%d %s", count.number, count.several))
		}
	}
	if len(counts) > 0 {
		b.WriteString(" — " + strings.Join(counts, ", "))
	}
	b.WriteString("\n")
	r.reportFindings(&b, link)
	r.reportUnchecked(&b, where)
	r.reportWaivers(&b)
	if len(r.Advisories) > 0 {
		ids := make([]string, len(r.Advisories))
		for i, f := range r.Advisories {
			ids[i] = words.Code(f.Limit.ID)
		}
		fmt.Fprintf(&b, "\nFor information: %s.\n", words.Join(ids, "and"))
	}
	return b.String()
}

func (r Result) reportFindings(b *strings.Builder, link func(*Limit) string) {
	findings := slices.Concat(r.Violations, r.Warnings)
	if len(findings) > 0 {
		b.WriteString("\n")
	}
	for _, f := range findings {
		fmt.Fprintf(b, "- **%s** [%s](%s): %s Fix: %s\n", f.Severity, f.Limit.ID, link(f.Limit), words.Markdown(f.Message()), words.Markdown(f.Limit.Remedy))
	}
}

func (r Result) reportUnchecked(b *strings.Builder, where func(*Argument) string) {
	if len(r.Unchecked) == 0 {
		return
	}
	b.WriteString("\nNot checked:\n\n")
	for _, m := range Missing(r.Unchecked, where) {
		fmt.Fprintf(b, "- %s (%s).", words.Markdown(m.Reason), strings.Join(words.Codes(m.Limits), ", "))
		if len(m.Where) > 0 {
			b.WriteString(" Where to get it: " + strings.Join(m.Where, "; ") + ".")
		}
		b.WriteString("\n")
	}
	for _, u := range r.Unchecked {
		if !u.Expired.IsZero() {
			fmt.Fprintf(b, "- A waiver of %s expired on %s.\n", words.Code(u.Limit.ID), u.Expired.Format(time.DateOnly))
		}
	}
	if failing := r.Failing(); len(failing) > 0 {
		ids := make([]string, len(failing))
		for i, u := range failing {
			ids[i] = words.Code(u.Limit.ID)
		}
		fmt.Fprintf(b, "\nCounted as violated, although not checked: %s.\n", words.Join(ids, "and"))
	}
}

func (r Result) reportWaivers(b *strings.Builder) {
	if len(r.Waived) > 0 {
		b.WriteString("\nWaived:\n\n")
	}
	for _, f := range r.Waived {
		f.Waiver.report(b, f.Limit)
	}
	if len(r.Idle) > 0 {
		b.WriteString("\nWaivers to remove, because they have no effect:\n\n")
	}
	for _, w := range r.Idle {
		remarks := []string{strings.ReplaceAll(string(w.Status), "_", " ")}
		if w.Expired {
			remarks = append(remarks, "expired")
		}
		w.report(b, w.Limit, remarks...)
	}
}

// report writes a waiver of the limit as an item of a list.
func (w Waiver) report(b *strings.Builder, l *Limit, remarks ...string) {
	if !w.Expires.IsZero() {
		remarks = append(remarks, "until "+w.Expires.Format(time.DateOnly))
	}
	if w.Owner != "" {
		remarks = append(remarks, words.Verbatim(w.Owner))
	}
	b.WriteString("- " + words.Code(l.ID))
	if len(remarks) > 0 {
		b.WriteString(" (" + strings.Join(remarks, "; ") + ")")
	}
	fmt.Fprintf(b, ": %s\n", words.Verbatim(w.Reason))
}
