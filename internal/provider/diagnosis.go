// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// A diagnosis is what a data source found, and what to do about it.
type diagnosis struct {
	subject     string
	label       string // which of many instances it is; empty if users did not say
	misread     []checks.ArgumentError
	override    error // of the environment variable
	result      checks.Result
	onViolation checks.Action
	onUnchecked checks.Action
}

// errors returns the error diagnostics: invalid arguments, and what the
// settings make an error. The last one also says what was not checked.
func (d diagnosis) errors() diag.Diagnostics {
	diags := argumentErrors(d.misread, d.label)
	if d.override != nil {
		diags.AddError("Invalid value of "+overrideVariable,
			"The environment variable overrides every on_violation: "+d.override.Error()+". For example: "+overrideVariable+"=warn")
	}
	unchecked := d.result.Unchecked
	strict := d.onUnchecked == checks.ActError && len(unchecked) > 0
	if d.fails() {
		last := len(d.result.Violations) - 1
		for i, f := range d.result.Violations {
			detail := findingDetail(f)
			if i == last && !strict {
				if d.onUnchecked == checks.ActWarn {
					detail += uncheckedLine(unchecked)
				}
				detail += deferredLine
			}
			if f.Path.InProvider() { // which is another block
				diags.AddError(findingSummary(f, d.label), detail)
			} else {
				diags.AddAttributeError(toPath(f.Path), findingSummary(f, d.label), detail)
			}
		}
	}
	if strict {
		diags.AddError(d.summary(uncheckedSummary(unchecked)), everyLimitSentence+"\n"+uncheckedHint(d.subject, "", unchecked)+deferredLine)
	}
	return diags
}

// fails reports whether there are violations and they are errors.
func (d diagnosis) fails() bool {
	return d.onViolation == checks.ActError && len(d.result.Violations) > 0
}

// warning returns the one warning, if there is anything to warn about.
func (d diagnosis) warning() diag.Diagnostics {
	var findings []checks.Finding
	switch d.onViolation {
	case checks.ActWarn:
		findings = append(findings, d.result.Violations...)
		fallthrough
	case checks.ActError:
		findings = append(findings, d.result.Warnings...)
	}
	var unchecked []checks.Unchecked
	if d.onUnchecked == checks.ActWarn && !d.fails() {
		unchecked = d.result.Unchecked
	}
	var diags diag.Diagnostics
	if len(findings)+len(unchecked) == 0 {
		return diags
	}
	summary := warningSummary(findings, unchecked)
	if d.onViolation == checks.ActWarn && len(d.result.Violations) > 0 {
		diags.AddWarning(d.summary(summary), warningDetail(d.subject, "", findings, unchecked))
		return diags
	}
	// Without a label, the summaries for many instances are equal, and Terraform shows
	// only one of the warnings.
	diags.AddWarning("hbrlimits_"+d.subject+": "+summary, warningDetail(d.subject, d.label, findings, unchecked))
	return diags
}

// summary begins a diagnostic's summary with the data source and its label.
func (d diagnosis) summary(text string) string {
	return labeled("hbrlimits_"+d.subject, d.label) + ": " + text
}

// argumentErrors returns the diagnostics for arguments that are not accepted.
func argumentErrors(errs []checks.ArgumentError, label string) diag.Diagnostics {
	var diags diag.Diagnostics
	for _, e := range errs {
		if len(e.Path) == 0 {
			diags.AddError(labeled("Nothing to check", label), e.Problem)
			continue
		}
		diags.AddAttributeError(toPath(e.Path), labeled("Invalid value of "+e.Path.String(), label), e.Problem)
	}
	return diags
}
