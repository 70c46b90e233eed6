// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
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
			"deferred to apply. " + countsAsViolated,
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
		err = resp.Result.Set(ctx, j.compliance())
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
	if unchecked := j.result.Failing(); len(unchecked) > 0 {
		why := statedSentence
		if j.onUnchecked == checks.ActError {
			why = everyLimitSentence
		}
		parts = append(parts, labeled(j.subject.Name, j.result.Label)+": "+uncheckedSummary(unchecked)+"\n"+why+"\n\n"+uncheckedDetail(whereIn(j.subject, j.passed...), unchecked))
	}
	return "\n\n" + strings.Join(parts, "\n\n") + deferredLine
}
