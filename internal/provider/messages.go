// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"fmt"
	"strings"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

const guides = "https://registry.terraform.io/providers/hbrlimits/hbrlimits/latest/docs/guides/"

// deferredSentence ends every error, because a provider cannot tell plan from
// apply.
const deferredSentence = "If this appears during apply, the check was deferred; " + guides + "when-a-check-runs explains why."

// everyLimitSentence says why an unchecked limit is an error.
const everyLimitSentence = `Every limit must be checked, because on_unchecked is "error".`

func findingSummary(f checks.Finding) string { return f.Limit.ID + ": " + f.Limit.Title }

// findingText returns a finding as one of several in a diagnostic.
func findingText(f checks.Finding) string { return findingSummary(f) + "\n" + findingDetail(f) }

func findingDetail(f checks.Finding) string {
	return fmt.Sprintf("%s\n\nFix: %s\nDocumentation: %s", f.Message(), f.Limit.Remedy, f.Limit.Source.URL)
}

func warningSummary(findings []checks.Finding, unchecked []checks.Unchecked) string {
	var parts []string
	if len(findings) > 0 {
		ids := make([]string, len(findings))
		for i, f := range findings {
			ids[i] = f.Limit.ID
		}
		parts = append(parts, words.Plural(len(findings), "finding")+" ("+strings.Join(ids, ", ")+")")
	}
	if len(unchecked) > 0 {
		parts = append(parts, uncheckedSummary(unchecked))
	}
	return strings.Join(parts, "; ")
}

func warningDetail(findings []checks.Finding, unchecked []checks.Unchecked) string {
	var parts []string
	for _, f := range findings {
		parts = append(parts, findingText(f))
	}
	if len(unchecked) > 0 {
		parts = append(parts, uncheckedDetail(unchecked))
	}
	return strings.Join(parts, "\n\n")
}

func uncheckedSummary(unchecked []checks.Unchecked) string {
	ids := make([]string, len(unchecked))
	for i, u := range unchecked {
		ids[i] = u.Limit.ID
	}
	return words.Plural(len(ids), "limit") + " not checked (" + shortened(ids) + ")"
}

// uncheckedDetail says what to set so that the limits are checked.
func uncheckedDetail(unchecked []checks.Unchecked) string {
	lines := []string{"To check these limits, set:"}
	for _, m := range checks.Missing(unchecked) {
		lines = append(lines, fmt.Sprintf("- %s (%s): %s.", m.ToSet(), shortened(m.Limits), m.Where))
	}
	for _, u := range unchecked {
		if !u.Expired.IsZero() {
			lines = append(lines, "- "+expiredPhrase(u)+".")
		}
	}
	return strings.Join(lines, "\n")
}

// shortened joins IDs, but no more of them than are readable.
func shortened(ids []string) string {
	if shown := words.Few(ids); len(shown) < len(ids) {
		return words.Join(shown, "and")
	}
	return strings.Join(ids, ", ")
}

func expiredPhrase(u checks.Unchecked) string {
	return "a waiver of " + u.Limit.ID + " expired on " + u.Expired.Format(time.DateOnly)
}

// uncheckedSentence returns what an error says about limits that were not
// checked.
func uncheckedSentence(unchecked []checks.Unchecked) string {
	if len(unchecked) == 0 {
		return ""
	}
	var absent, reasons []string
	for _, m := range checks.Missing(unchecked) {
		if m.Stated {
			reasons = append(reasons, m.Reason)
		} else {
			absent = append(absent, m.Argument)
		}
	}
	sentence := "\n\nNot checked: " + words.Plural(len(unchecked), "limit")
	if len(absent) > 0 {
		sentence += ", because " + words.Join(absent, "and") + " " + words.Agree(len(absent), "is not set")
	}
	for _, reason := range reasons {
		sentence += "; " + reason
	}
	return sentence + "."
}
