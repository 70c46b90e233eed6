// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// A phase is what Terraform asked of the provider when it ran a check.
type phase string

const (
	validating phase = "validate"
	reading    phase = "read"
	calling    phase = "function"
)

// logVerdicts logs the verdict of each limit, and nothing that users wrote.
func logVerdicts(ctx context.Context, p phase, s *checks.Subject, verdicts []checks.Verdict) {
	for _, v := range verdicts {
		tflog.Debug(ctx, "limit checked", map[string]any{
			"phase":   string(p),
			"subject": s.Name,
			"limit":   v.Limit.ID,
			"verdict": string(v.Status),
		})
	}
}
