// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/function"
)

// compliantFunction is the function compliant(subject, attributes).
type compliantFunction struct{}

func (compliantFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "compliant"
}

func (compliantFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Returns whether no documented limit is violated",
		MarkdownDescription: "Returns `false` as soon as one violation of severity `error` is certain, an unknown value as long as an argument that " +
			"decides the result is unknown, and `true` otherwise. " + countsAsViolated,
		Parameters: parameters(),
		Return:     function.BoolReturn{},
	}
}

func (compliantFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	j, err := judge(ctx, req)
	if err == nil {
		err = resp.Result.Set(ctx, j.compliance())
	}
	resp.Error = err
}
