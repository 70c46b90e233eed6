package limits

import (
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

const migrationTitle = "VMware VM migration"

var migrationSection = Section{migrationTitle, []*checks.Subject{vmwareMigration, loginPassword}}

var vmwareMigration = checks.NewSubject(checks.Subject{
	Name:        "vmware_migration",
	Description: "A VMware VM that is migrated to an ECS instance.",
	Limits: append(slices.Clone(vmToECSLimits),
		windowsVersionLimit("vmware_migration_windows_version", migrationTitle, "2012", "2012 R2", "2016"),
		linuxDriversLimit(guestVirtio.Is(false)),
		&checks.Limit{
			ID:       "vmware_migration_full_copy",
			Title:    "a migration copies whole VMs",
			Severity: checks.Info,
			Violated: checks.Always(),
			Rule:     "A migration makes full copies of whole VMs: agentless and non-intrusive, it reads their disks from VMware snapshots.",
			Remedy:   "Plan for the space and the time that full copies take.",
			Source:   limitsPage(migrationTitle),
		},
		&checks.Limit{
			ID:       "vmware_migration_snapshot_support",
			Title:    "the VM does not support the snapshots that a migration uses",
			Severity: checks.Warning,
			Violated: checks.Or(vmwarePCIPassthrough.Is(true), vmwareVGPU.Is(true), vmwareSCSIBusSharing.In("virtualSharing", "physicalSharing")),
			Rule:     "PCI passthrough, virtual GPUs and shared SCSI buses rule out VMware snapshots, which a migration uses.",
			Remedy:   "Take the device or the sharing away for the migration.",
			Source:   limitsPage(migrationTitle),
		},
	),
})
