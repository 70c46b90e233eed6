// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"fmt"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// Links in messages lead to pages of the provider, which hold the long and
// changing links to documentation elsewhere.
const (
	documentation = limits.ProviderDocumentation
	guides        = documentation + "guides/"
)

// deferredLine ends the last error, because a provider cannot tell plan from apply.
// Terraform wraps the lines of a diagnostic, unless they begin with a space, so lines
// with a link do.
const deferredLine = "\n  Only seen during apply? Then the check was deferred: " + guides + "when-a-check-runs"

// everyLimitSentence says why an unchecked limit is an error.
const everyLimitSentence = `Every limit must be checked, because on_unchecked is "error".`

// countsAsViolated says, for documentation, which unchecked limits functions count as
// violated.
const countsAsViolated = "A limit that cannot be checked counts as violated if what it reads is set, but does not decide, such as the ID of a custom " +
	"image as `operating_system`. With `on_unchecked = \"error\"` in the attributes, every limit that cannot be checked does; with `report`, none."

// statedSentence says why a function counts unchecked limits as violated.
const statedSentence = "What is set does not decide these limits, so they count as violated. Set a better value, waive them, or set " +
	`on_unchecked = "report".`

// labeled adds to a name which of many objects it is, if users said so.
func labeled(name, label string) string {
	if label == "" {
		return name
	}
	return name + " (" + label + ")"
}

// limitPage returns the address of a limit on the provider's page about limits.
func limitPage(l *checks.Limit) string { return guides + "limits#" + l.ID }

func findingSummary(f checks.Finding, label string) string {
	return labeled(f.Limit.ID+": "+f.Title, label)
}

// findingText returns a finding as one of several in a diagnostic.
func findingText(f checks.Finding, label string) string {
	return findingSummary(f, label) + "\n" + findingDetail(f)
}

func findingDetail(f checks.Finding) string {
	return fmt.Sprintf("%s\nFix: %s\n  Documentation: %s", f.Message(), f.Limit.Remedy, limitPage(f.Limit))
}

func warningSummary(findings []checks.Finding, unchecked []checks.Unchecked) string {
	ids := make([]string, len(findings))
	for i, f := range findings {
		ids[i] = f.Limit.ID
	}
	var parts []string
	if len(findings) > 0 {
		parts = append(parts, words.Plural(len(findings), "finding")+" ("+strings.Join(words.Few(ids), ", ")+")")
	}
	if len(unchecked) > 0 {
		parts = append(parts, uncheckedSummary(unchecked))
	}
	return strings.Join(parts, "; ")
}

// warningDetail lists findings and what was not checked, behind the label of one of
// many objects, if its summary does not have it.
func warningDetail(subject, label string, findings []checks.Finding, unchecked []checks.Unchecked) string {
	prefix := ""
	if label != "" {
		prefix = label + ": "
	}
	if len(findings) == 0 {
		return uncheckedHint(subject, prefix, unchecked)
	}
	var parts []string
	for _, f := range findings {
		parts = append(parts, findingText(f, ""))
	}
	if len(unchecked) > 0 { // other limits
		parts = append(parts, uncheckedHint(subject, words.Plural(len(unchecked), "limit")+" not checked. ", unchecked))
	}
	return prefix + strings.Join(parts, "\n\n")
}
