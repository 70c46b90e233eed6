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
		Description: "Whether the data is deleted at the source once it is synchronized.",
		Where:       "your own plan of the migration",
	})
	verifyAfterSync = checks.Bool(true, checks.Argument{
		Name:        "verify_after_sync",
		Description: "Whether the data at the destination is verified after a synchronization.",
		Where:       "your own plan of the migration",
	})
)

var dataSynchronization = checks.NewSubject(checks.Subject{
	Name:        "data_synchronization",
	Description: "A data synchronization, and the system that runs it.",
	Limits: slices.Concat([]*checks.Limit{{
		ID:            "data_sync_verification",
		Title:         "synchronized data is not verified",
		Severity:      checks.Error,
		Violated:      verifyAfterSync.Is(false),
		WarningUnless: deleteSourceAfterSync.Is(true),
		Rule: "After a synchronization, the data at the destination has to be verified against the source. Where the source's data is deleted without " +
			"that, any loss is your own responsibility: it is an error where delete_source_after_sync is true, and a warning otherwise.",
		Remedy: "Compare source and destination before anything is deleted at the source.",
		Source: limitsPage(dataSynchronizationTitle),
	}}, backupClientLimits),
})
