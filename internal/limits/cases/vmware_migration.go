// SPDX-License-Identifier: MPL-2.0

package cases

import "slices"

var migrationSection = join(vmwareMigration)

var vmwareMigration = join(of("vmware_migration", slices.Clone(toECS)), of("vmware_migration", join([]Case{
	{Limit: "vm_to_ecs_virtio_drivers", Attributes: guest("linux", "virtio_drivers_installed", false), Verdict: Error},
	{Limit: "vm_to_ecs_virtio_drivers", Attributes: guest("linux", "virtio_drivers_installed", true), Verdict: Satisfied},
	{Limit: "vm_to_ecs_virtio_drivers", Attributes: guest("windows", "virtio_drivers_installed", false), Verdict: NotApplicable},
	{Limit: "vmware_migration_full_copy", Attributes: Object{"operating_system": "linux"}, Verdict: Info},
	{Limit: "vmware_migration_snapshot_support", Attributes: Object{"pci_passthrough": true}, Verdict: Warning},
	{Limit: "vmware_migration_snapshot_support", Attributes: Object{"vgpu": true}, Verdict: Warning},
	{Limit: "vmware_migration_snapshot_support", Attributes: Object{"scsi_bus_sharing": "virtualSharing"}, Verdict: Warning},
	{Limit: "vmware_migration_snapshot_support", Attributes: Object{"scsi_bus_sharing": "physicalSharing"}, Verdict: Warning},
	{Limit: "vmware_migration_snapshot_support", Attributes: Object{"pci_passthrough": false, "vgpu": false, "scsi_bus_sharing": "noSharing"}, Verdict: Satisfied},
	{Limit: "vmware_migration_snapshot_support", Attributes: Object{"pci_passthrough": false, "vgpu": false, "scsi_bus_sharing": "mixed"}, Verdict: Unchecked},
},
	systems("vmware_migration_windows_version", map[Verdict][]string{
		Satisfied:     {"Windows Server 2012", "Windows Server 2012 R2", "windows8Server64Guest", "Windows Server 2016"},
		Error:         {"Windows Server 2019", "windows2019srv_64Guest", "Windows Server 2022", "Windows Server 2008 R2", "Windows 7"},
		NotApplicable: {"Windows 10", "Windows 11", "CentOS 7.9"},
		Unchecked:     {"windows", "windows9Server64Guest", "Microsoft Windows Server 2016 or later (64-bit)", "otherGuest64"},
	}),
)))
