// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// Report formats a subject's result as Markdown, short enough for a pull
// request.
func (r Result) Report(subject string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s: %s**", subject, strings.ReplaceAll(string(r.Readiness), "_", " "))
	separator := " — "
	for _, count := range []struct {
		number       int
		one, several string
	}{
		{len(r.Violations), "violation", "violations"},
		{len(r.Warnings), "warning", "warnings"},
		{len(r.Waived), "waived", "waived"},
		{len(r.Unchecked), "not checked", "not checked"},
	} {
		if count.number > 0 {
			noun := count.several
			if count.number == 1 {
				noun = count.one
			}
			fmt.Fprintf(&b, "%s%d %s", separator, count.number, noun)
			separator = ", "
		}
	}
	b.WriteString("\n")
	r.reportFindings(&b)
	r.reportUnchecked(&b)
	r.reportWaived(&b)
	if len(r.Advisories) > 0 {
		ids := make([]string, len(r.Advisories))
		for i, f := range r.Advisories {
			ids[i] = words.Code(f.Limit.ID)
		}
		fmt.Fprintf(&b, "\nFor information: %s.\n", words.Join(ids, "and"))
	}
	return b.String()
}

func (r Result) reportFindings(b *strings.Builder) {
	findings := slices.Concat(r.Violations, r.Warnings)
	if len(findings) == 0 {
		return
	}
	b.WriteString("\n| Severity | Limit | Found | Fix |\n| --- | --- | --- | --- |\n")
	for _, f := range findings {
		fmt.Fprintf(b, "| %s | [%s](%s) | %s | %s |\n", f.Severity, f.Limit.ID, f.Limit.Source.URL,
			words.Markdown(f.Message()), words.Markdown(f.Limit.Remedy))
	}
}

func (r Result) reportUnchecked(b *strings.Builder) {
	if len(r.Unchecked) == 0 {
		return
	}
	var limits, absent, reasons []string
	for _, u := range r.Unchecked {
		limits = append(limits, words.Code(u.Limit.ID))
	}
	for _, m := range Missing(r.Unchecked) {
		if m.Stated {
			reasons = append(reasons, " "+words.Markdown(m.Reason)+".")
		} else {
			absent = append(absent, words.Code(m.Argument))
		}
	}
	fmt.Fprintf(b, "\nNot checked: %s.", words.Join(limits, "and"))
	if len(absent) > 0 {
		fmt.Fprintf(b, " Not set: %s.", words.Join(absent, "and"))
	}
	for _, u := range r.Unchecked {
		if !u.Expired.IsZero() {
			reasons = append(reasons, fmt.Sprintf(" A waiver of %s expired on %s.", words.Code(u.Limit.ID), u.Expired.Format(time.DateOnly)))
		}
	}
	b.WriteString(strings.Join(reasons, "") + "\n")
}

func (r Result) reportWaived(b *strings.Builder) {
	if len(r.Waived) == 0 {
		return
	}
	b.WriteString("\nWaived:\n\n")
	for _, f := range r.Waived {
		b.WriteString("- " + words.Code(f.Limit.ID))
		if !f.Waiver.Expires.IsZero() {
			b.WriteString(" until " + f.Waiver.Expires.Format(time.DateOnly))
		}
		if f.Waiver.Owner != "" {
			fmt.Fprintf(b, " (%s)", words.Verbatim(f.Waiver.Owner))
		}
		fmt.Fprintf(b, ": %s\n", words.Verbatim(f.Waiver.Reason))
	}
}
