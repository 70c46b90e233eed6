// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// A diagnosis is what a data source found, and what to do about it.
type diagnosis struct {
	source      string // the data source's type
	misread     []checks.ArgumentError
	override    error // of the environment variable
	result      checks.Result
	onViolation checks.Action
	onUnchecked checks.Action
}

// errors returns the error diagnostics: invalid arguments, and what the
// settings make an error. The last violation also says what was not checked.
func (d diagnosis) errors() diag.Diagnostics {
	diags := argumentErrors(d.misread)
	if d.override != nil {
		diags.AddError("Invalid value of "+overrideVariable,
			"The environment variable overrides every on_violation: "+d.override.Error()+". For example: "+overrideVariable+"=warn")
	}
	if d.fails() {
		for i, f := range d.result.Violations {
			detail := findingDetail(f)
			if i == len(d.result.Violations)-1 && d.onUnchecked == checks.ActWarn {
				detail += uncheckedSentence(d.result.Unchecked)
			}
			diags.AddAttributeError(toPath(f.Path), findingSummary(f), detail+"\n\n"+deferredSentence)
		}
	}
	if d.onUnchecked == checks.ActError && len(d.result.Unchecked) > 0 {
		diags.AddError(
			d.source+": "+uncheckedSummary(d.result.Unchecked),
			everyLimitSentence+"\n\n"+uncheckedDetail(d.result.Unchecked)+"\n\n"+deferredSentence)
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
	if len(findings)+len(unchecked) > 0 {
		diags.AddWarning(d.source+": "+warningSummary(findings, unchecked), warningDetail(findings, unchecked))
	}
	return diags
}

// argumentErrors returns the diagnostics for arguments that are not accepted.
func argumentErrors(errs []checks.ArgumentError) diag.Diagnostics {
	var diags diag.Diagnostics
	for _, e := range errs {
		if len(e.Path) == 0 {
			diags.AddError("Nothing to check", e.Problem)
			continue
		}
		diags.AddAttributeError(toPath(e.Path), "Invalid value of "+e.Path.String(), e.Problem)
	}
	return diags
}
