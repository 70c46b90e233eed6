package provider

import (
	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// An outcome is what a data source has found, and what it is to do about it.
type outcome struct {
	source      string // the data source's type
	misread     []checks.ArgumentError
	override    error // of the environment variable
	result      checks.Result
	onViolation checks.Action
	onUnchecked checks.Action
}

// errors are the outcome's error diagnostics: misread arguments, and what the
// settings make an error. The last one says what was not checked.
func (o outcome) errors() diag.Diagnostics {
	diags := argumentErrors(o.misread)
	if o.override != nil {
		diags.AddError("Invalid value of "+overrideVariable,
			"The environment variable beats every on_violation: "+o.override.Error()+". For example: "+overrideVariable+"=warn")
	}
	if o.fails() {
		for i, f := range o.result.Violations {
			detail := findingDetail(f)
			if i == len(o.result.Violations)-1 && o.onUnchecked == checks.ActWarn {
				detail += uncheckedSentence(o.result.Unchecked)
			}
			diags.AddAttributeError(toPath(f.Path), findingSummary(f), detail+"\n\n"+deferredSentence)
		}
	}
	if o.onUnchecked == checks.ActError && len(o.result.Unchecked) > 0 {
		diags.AddError(
			o.source+": "+uncheckedSummary(o.result.Unchecked),
			everyLimitSentence+"\n\n"+uncheckedDetail(o.result.Unchecked)+"\n\n"+deferredSentence)
	}
	return diags
}

// fails tells whether violations are errors and there are any.
func (o outcome) fails() bool {
	return o.onViolation == checks.ActError && len(o.result.Violations) > 0
}

// warning is the outcome's one warning, if there is anything to warn of.
func (o outcome) warning() diag.Diagnostics {
	var findings []checks.Finding
	switch o.onViolation {
	case checks.ActWarn:
		findings = append(findings, o.result.Violations...)
		fallthrough
	case checks.ActError:
		findings = append(findings, o.result.Warnings...)
	}
	var unchecked []checks.Unjudged
	if o.onUnchecked == checks.ActWarn && !o.fails() {
		unchecked = o.result.Unchecked
	}
	var diags diag.Diagnostics
	if len(findings)+len(unchecked) > 0 {
		diags.AddWarning(o.source+": "+warningSummary(findings, unchecked), warningDetail(findings, unchecked))
	}
	return diags
}

// argumentErrors are the diagnostics of arguments that were not understood.
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
