// SPDX-License-Identifier: MPL-2.0

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
		windowsVersionLimit("vmware_migration_windows_version", migrationTitle,
			"Upgrade an earlier Windows Server to a supported release. Instead of migrating Windows Server 2019, 2022, or 2025, back up the VM and restore it "+
				"to ECS, or use another migration tool. From any other release, move the workload to a supported one.",
			"2012", "2012 R2", "2016"),
		linuxDriversLimit(guestVirtio.Is(false)),
		&checks.Limit{
			ID:       "vmware_migration_full_copy",
			Title:    "a migration makes full copies of VMs",
			Severity: checks.Info,
			Violated: checks.Always(),
			Rule:     "A migration makes full copies of whole VMs. It is agentless and non-intrusive, and reads their disks from VMware snapshots.",
			Remedy:   "Plan for the space and time that full copies take.",
			Source:   limitsPage(migrationTitle),
		},
		&checks.Limit{
			ID:       "vmware_migration_snapshot_support",
			Title:    "the VM does not support the snapshots that migrations use",
			Severity: checks.Warning,
			Violated: checks.Or(vmwarePCIPassthrough.Is(true), vmwareVGPU.Is(true), vmwareSCSIBusSharing.In("virtualSharing", "physicalSharing")),
			Rule:     "A migration uses VMware snapshots, which VMs with PCI passthrough, a virtual GPU, or a shared SCSI bus do not support.",
			Remedy:   "For the migration, remove the device or stop sharing the SCSI bus.",
			Source:   limitsPage(migrationTitle),
		},
	),
})
