// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

const dataSynchronizationTitle = "Data synchronization"

var dataSynchronizationSection = Section{dataSynchronizationTitle, []*checks.Subject{dataSynchronization}}

var (
	deleteSourceAfterSync = checks.Bool(false, checks.Argument{
		Name:        "delete_source_after_sync",
		Environment: true,
		Description: "Whether the data at the source is deleted after a synchronization.",
		Where:       "your own migration plan",
	})
	verifyAfterSync = checks.Bool(true, checks.Argument{
		Name:        "verify_after_sync",
		Environment: true,
		Description: "Whether the data at the destination is verified after a synchronization.",
		Where:       "your own migration plan",
	})
)

var dataSynchronization = checks.NewSubject(checks.Subject{
	Name:        "data_synchronization",
	Description: "A data synchronization and the system that runs it.",
	Limits: slices.Concat([]*checks.Limit{{
		ID:            "data_sync_verification",
		Title:         "the synchronized data is not verified",
		Severity:      checks.Error,
		Violated:      verifyAfterSync.Is(false),
		WarningUnless: deleteSourceAfterSync.Is(true),
		Rule: "After a synchronization, the data at the destination must be verified against the source. If you delete the source data without " +
			"verification, any data loss is your own responsibility.",
		ErrorIf: "delete_source_after_sync is true",
		Remedy:  "Compare the source and the destination before you delete anything at the source.",
		Source:  limitsPage(dataSynchronizationTitle),
	}}, backupClientLimits),
})
