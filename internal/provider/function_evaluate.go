// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// evaluateFunction is the function evaluate(subject, attributes).
type evaluateFunction struct{}

func (evaluateFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "evaluate"
}

func (evaluateFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Returns the result of checking a subject",
		MarkdownDescription: "Returns what the subject's data source computes, as an object: `readiness`, `compliant`, `violations`, `report`, and " +
			"the other attributes that the guide [Results](" + guides + "results) describes. Violations are not errors. The result is unknown until everything that a limit reads is known.",
		Parameters: parameters(),
		Return:     function.ObjectReturn{AttributeTypes: resultTypes()},
	}
}

func (evaluateFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	j, err := judge(ctx, req)
	if err != nil {
		resp.Error = err
		return
	}
	if j.unlimited {
		resp.Error = function.NewArgumentFuncError(1, "No limit is about this resource, so there is no result. check and compliant are true.")
		return
	}
	result := types.ObjectUnknown(resultTypes())
	if j.subject != nil && j.args.WhollyKnown() {
		result = types.ObjectValueMust(resultTypes(), resultValues(j.subject, j.result, whereIn(j.subject, j.passed...)))
	}
	resp.Error = resp.Result.Set(ctx, result)
}
