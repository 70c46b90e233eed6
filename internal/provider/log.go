package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// logVerdicts logs each limit's verdict, and nothing that a user wrote.
func logVerdicts(ctx context.Context, s *checks.Subject, verdicts []checks.Verdict) {
	for _, v := range verdicts {
		tflog.Debug(ctx, "limit judged", map[string]any{
			"subject": s.Name,
			"limit":   v.Limit.ID,
			"verdict": string(v.Status),
		})
	}
}
