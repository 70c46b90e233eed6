// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// checkFunction is the function check(subject, attributes).
type checkFunction struct{}

func (checkFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "check"
}

func (checkFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Fails if a documented limit is violated",
		MarkdownDescription: "Returns `true` if no limit of severity `error` is violated; otherwise, fails with an error that lists every " +
			"violation. It fails as soon as one violation is certain, whatever else is unknown, so it fails the plan even if a data source would be " +
			"deferred to apply. A limit that cannot be checked counts as violated if what it reads is set, but does not decide, such as the ID of a " +
			"custom image as `operating_system`. With `on_unchecked = \"error\"` in the attributes, every limit that cannot be checked does; with `report`, none.",
		Parameters: parameters(),
		Return:     function.BoolReturn{},
	}
}

func (checkFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	j, err := judge(ctx, req)
	if err == nil && j.result.Compliant != nil && !*j.result.Compliant {
		err = function.NewArgumentFuncError(1, violationsText(j))
	}
	if err == nil {
		err = resp.Result.Set(ctx, compliance(j.result))
	}
	resp.Error = err
}

// violationsText returns everything that is wrong, in the only text that a
// function's error has. Terraform adds a period.
func violationsText(j call) string {
	var parts []string
	for _, f := range j.result.Violations {
		parts = append(parts, findingText(f, j.result.Label))
	}
	if unchecked := j.failing(); len(unchecked) > 0 {
		why := statedSentence
		if j.onUnchecked == checks.ActError {
			why = everyLimitSentence
		}
		parts = append(parts, why+"\n\n"+uncheckedDetail(unchecked))
	}
	return "\n\n" + strings.Join(parts, "\n\n") + deferredLine
}

// failing returns the unchecked limits that count as violated.
func (j call) failing() []checks.Unchecked {
	switch j.onUnchecked {
	case checks.ActError:
		return j.result.Unchecked
	case checks.ActStated:
		return slices.DeleteFunc(slices.Clone(j.result.Unchecked), func(u checks.Unchecked) bool { return !u.Fails() })
	default:
		return nil
	}
}
