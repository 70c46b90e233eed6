package checks

import "strings"

var (
	vmwareVMName = virtualMachineName(Argument{
		Name:        "name",
		Told:        AtPlan,
		Description: "Name of the VM, as vCenter shows or as its API prints it.",
		Where:       "`name` of `vsphere_virtual_machine`; RVTools vInfo `VM`; `govc ls vm`",
	})
	vmwareHardwareVersion = virtualHardware(Argument{
		Name:        "hardware_version",
		Told:        AtPlan,
		Description: "Virtual hardware version of the VM.",
		Where:       "`hardware_version` of `vsphere_virtual_machine`; RVTools vInfo `HW version`; `govc object.collect -s <vm> config.version`",
	})
	vmwareVCenterVersion = dotted("8.0.3", Argument{
		Name:        "vcenter_version",
		Description: "Version of the vCenter server that manages the VM.",
		Where:       "RVTools vSource `Version`; `govc about`; the vSphere Client under About",
	})
	vmwareHasSnapshots = boolean(false, Argument{
		Name:        "has_snapshots",
		Description: "Whether the VM has at least one snapshot.",
		Where:       "RVTools vSnapshot, where a VM without a row has none; `govc snapshot.tree -vm <vm>`, which prints nothing then",
	})
	vmwareSCSIBusSharing = choice(choices{
		values:  []string{"noSharing", "virtualSharing", "physicalSharing"},
		silent:  []string{"mixed", "unknown"},
		folding: ignoreCase,
	}, Argument{
		Name:        "scsi_bus_sharing",
		Told:        AtPlan,
		Description: "SCSI bus sharing of the VM's controllers; where they differ, the one that shares. `mixed` and `unknown`, which the vSphere provider prints, do not tell.",
		Where:       "`scsi_bus_sharing` of `vsphere_virtual_machine`, whose data source looks only at the first controller unless `scsi_controller_scan_count` says more; RVTools vDisk `Shared Bus`",
	})
	vmwareChangedBlockTracking = boolean(true, Argument{
		Name:        "changed_block_tracking",
		Told:        AtPlan,
		Description: "Whether Changed Block Tracking (CBT) is enabled on the VM.",
		Where:       "RVTools vInfo `CBT`; `govc object.collect -s <vm> config.changeTrackingEnabled`; `extra_config[\"ctkEnabled\"]` of `vsphere_virtual_machine`",
	})
	vmwareIncrementalBackup = boolean(false, Argument{
		Name: "incremental_backup",
		Null: NotSet,
		Description: "Whether the VM has to be backed up incrementally. What rules incremental backup out is an error where this is " +
			"`true`, a warning where it is not set, and does not matter where it is `false`.",
		Where: "your own requirement",
	})
	vmwareDiskLabel = freeText(Argument{
		Name:        "label",
		Told:        AtPlan,
		Description: "Label of the disk, for your own orientation. No limit reads it.",
		Where:       "`disk[*].label` of `vsphere_virtual_machine`; RVTools vDisk `Disk`",
	})
	vmwareDiskMode = choice(choices{
		values: []string{
			"persistent", "nonpersistent", "undoable", "append",
			"independent_persistent", "independent_nonpersistent",
		},
		folding: ignoreCase,
	}, Argument{
		Name:        "mode",
		Told:        AtPlan,
		Description: "Mode of the disk.",
		Where:       "`disk[*].disk_mode` of `vsphere_virtual_machine`; RVTools vDisk `Disk Mode`; `govc device.info -vm <vm> -json 'disk-*'`",
	})
	vmwareDiskRawDeviceMapping = choice(choices{
		values:  []string{"none", "physical", "virtual"},
		also:    map[string]string{"physicalMode": "physical", "virtualMode": "virtual"},
		folding: ignoreCase,
	}, Argument{
		Name:        "raw_device_mapping",
		Description: "Compatibility mode of a raw device mapping (RDM); `none` for any other disk. `physicalMode` and `virtualMode` are understood too.",
		Where:       "RVTools vDisk `Raw Comp. Mode`, `none` where `Raw` is False; `govc device.info -vm <vm> -json 'disk-*'`; disks that the vSphere provider reads or makes itself are none",
	})
	vmwareDiskSharing = choice(choices{
		values:  []string{"sharingNone", "sharingMultiWriter"},
		folding: ignoreCase,
	}, Argument{
		Name:        "sharing",
		Told:        AtPlan,
		Description: "Sharing of the disk.",
		Where:       "`disk[*].disk_sharing` of `vsphere_virtual_machine`; RVTools vDisk `Sharing mode`",
	})
	vmwareDisks = listOf(Argument{
		Name:        "disks",
		Told:        AtPlan,
		Description: "The VM's virtual disks.",
		Where:       "`disk` of `vsphere_virtual_machine`; RVTools vDisk, one row for each disk",
	}, vmwareDiskLabel, vmwareDiskMode, vmwareDiskRawDeviceMapping, vmwareDiskSharing)
	vmwarePCIPassthrough = boolean(false, Argument{
		Name:        "pci_passthrough",
		Told:        AtPlan,
		Description: "Whether the VM uses a PCI passthrough device.",
		Where:       "`length(pci_device_id) > 0` of the resource `vsphere_virtual_machine`; `govc device.ls -vm <vm>`; RVTools does not tell",
	})
	vmwareVGPU = boolean(false, Argument{
		Name:        "vgpu",
		Description: "Whether the VM uses a virtual GPU (vGPU).",
		Where:       "`govc device.info -vm <vm> -json`, a PCI passthrough device with a `vgpu` profile; the VM's hardware in the vSphere Client; RVTools does not tell",
	})
	vmwareGatewayReachesVCenter = boolean(true, Argument{
		Name:        "gateway_reaches_vcenter",
		Description: "Whether the backup or migration gateway reaches the vCenter server by its FQDN or IP address.",
		Where:       "on the gateway, `nc -vz <vcenter> 443`; the firewall rules between them",
	})
	vmwareGatewayReachesESXi = boolean(true, Argument{
		Name:        "gateway_reaches_esxi",
		Description: "Whether the backup or migration gateway reaches each ESXi host that runs the VMs, by its FQDN or IP address.",
		Where:       "on the gateway, `nc -vz <host> 443` and `nc -vz <host> 902` for each ESXi host; the firewall rules between them",
	})
)

// Limits that restore and migration share with backup.
var (
	vmwareVCenterVersionLimit = &Limit{
		ID:       "vmware_vcenter_version",
		Title:    "vCenter is older than 6.7",
		Severity: Error,
		Violated: vmwareVCenterVersion.below("6.7"),
		Rule:     "Cloud Backup works with vCenter 6.7 and later.",
		Remedy:   "Upgrade the vCenter server, or let one of a supported version manage the VM.",
		Source:   limitsPage(vmwareSection),
	}
	vmwareGatewayAccessLimit = &Limit{
		ID:       "vmware_gateway_access",
		Title:    "the gateway does not reach vCenter or an ESXi host",
		Severity: Error,
		Violated: or(vmwareGatewayReachesVCenter.is(false), vmwareGatewayReachesESXi.is(false)),
		Rule: "The gateway must have access to the vCenter server and to the ESXi hosts that manage the VMs, by their " +
			"FQDNs or IP addresses.",
		Remedy: "Open routes and firewalls from the gateway to them, and let it resolve their names.",
		Source: limitsPage(vmwareSection),
	}
	vmwareHardwareVersionLimit = &Limit{
		ID:       "vmware_vm_hardware_version",
		Title:    "the virtual hardware version is below 10",
		Severity: Error,
		Violated: vmwareHardwareVersion.below(10),
		Rule:     "The VM must have hardware version 10 (ESXi 5.5) or later.",
		Remedy:   "Power the VM off and upgrade its virtual hardware to 10 or later.",
		Source:   limitsPage(vmwareSection),
	}
)

func init() {
	declare(Subject{
		Name:        "vmware_vm",
		Description: "A VMware virtual machine that is to be backed up.",
		Sections:    []*Section{vmwareSection},
		Limits: []*Limit{
			vmwareVCenterVersionLimit,
			vmwareGatewayAccessLimit,
			{
				ID:       "vmware_vm_snapshot",
				Title:    "the VM has a snapshot",
				Severity: Error,
				Violated: vmwareHasSnapshots.is(true),
				Rule:     "A VM that has a snapshot is refused: \"This VM Has A Snapshot And Cannot Be Backed Up\".",
				Remedy:   "Delete the VM's snapshots by hand; Cloud Backup does not.",
				Source:   limitsPage(vmwareSection),
			},
			{
				ID:       "vmware_vm_shared_scsi",
				Title:    "the VM shares SCSI devices",
				Severity: Error,
				Violated: or(
					vmwareSCSIBusSharing.in("virtualSharing", "physicalSharing"),
					vmwareDisks.any(vmwareDiskSharing.is("sharingMultiWriter")),
				),
				Rule:   "vSphere takes no snapshot of a VM with shared SCSI devices, so it cannot be backed up.",
				Remedy: "Back up the shared data from inside the guests with the backup client, or stop sharing the bus and the disk.",
				Source: limitsPage(vmwareSection),
			},
			{
				ID:       "vmware_vm_name_characters",
				Title:    "the VM's name contains a forbidden character",
				Severity: Error,
				Violated: vmwareVMName.contains("^~=;!/()[]{}@$\\&#%+"),
				Rule:     `None of ^ ~ = ; ! / ( ) [ ] { } @ $ \ & # % + may stand in the name of a VM to back up.`,
				Remedy:   "Rename the VM in vCenter; letters, digits, hyphens, underscores and full stops are safe.",
				Source:   limitsPage(vmwareSection),
			},
			{
				ID:       "vmware_vm_name_backtick",
				Title:    "the VM's name contains a backtick",
				Severity: Warning,
				Violated: vmwareVMName.contains("`"),
				Rule:     "An earlier edition of the Limits page (2021) forbids the backtick too; the present one does not name it.",
				Remedy:   "Rename the VM in vCenter to be safe.",
				Source: Source{
					Page:       "Limits, edition of 2021",
					Section:    "VMware backup",
					URL:        limitsPage2021,
					VerifiedOn: "2026-11-22",
				},
			},
			incrementalBackupLimit(Limit{
				ID:       "vmware_vm_cbt_hardware_version",
				Title:    "no incremental backup below hardware version 7",
				Violated: vmwareHardwareVersion.below(7),
				Rule:     "Incremental backup uses Changed Block Tracking, which needs hardware version 7 or later.",
				Remedy:   "Upgrade the VM's virtual hardware.",
			}),
			incrementalBackupLimit(Limit{
				ID:       "vmware_vm_cbt_disabled",
				Title:    "no incremental backup without Changed Block Tracking",
				Violated: vmwareChangedBlockTracking.is(false),
				Rule:     "Incremental backup uses Changed Block Tracking, which must be enabled on the VM.",
				Remedy:   "Enable Changed Block Tracking on the VM.",
			}),
			incrementalBackupLimit(Limit{
				ID:       "vmware_vm_cbt_physical_rdm",
				Title:    "no incremental backup with a physical-mode RDM disk",
				Violated: vmwareDisks.any(vmwareDiskRawDeviceMapping.is("physical")),
				Rule:     "Incremental backup uses Changed Block Tracking, which does not work with a raw device mapping in physical compatibility mode.",
				Remedy:   "Map the disk in virtual compatibility mode, or move its data to a virtual disk.",
			}),
			incrementalBackupLimit(Limit{
				ID:       "vmware_vm_cbt_independent_disk",
				Title:    "no incremental backup with an independent disk",
				Violated: vmwareDisks.any(vmwareDiskMode.in("independent_persistent", "independent_nonpersistent")),
				Rule:     "Incremental backup uses Changed Block Tracking, which does not work with an independent disk, persistent or not.",
				Remedy:   "Set the disk's mode to persistent, which is not independent_persistent.",
			}),
			vmwareHardwareVersionLimit,
			{
				ID:       "vmware_vm_pci_passthrough",
				Title:    "the VM uses PCI passthrough",
				Severity: Error,
				Violated: vmwarePCIPassthrough.is(true),
				Rule:     "A VM with a PCI passthrough device does not support the snapshot that a backup needs.",
				Remedy:   "Remove the device, or back the guest up with the backup client.",
				Source:   limitsPage(vmwareSection),
			},
			{
				ID:       "vmware_vm_vgpu",
				Title:    "the VM uses a virtual GPU",
				Severity: Error,
				Violated: vmwareVGPU.is(true),
				Rule:     "A VM with a virtual GPU does not support the snapshot that a backup needs.",
				Remedy:   "Remove the virtual GPU, or back the guest up with the backup client.",
				Source:   limitsPage(vmwareSection),
			},
		},
	})
}

// incrementalBackupLimit completes a limit that rules incremental backup out.
func incrementalBackupLimit(l Limit) *Limit {
	l.Severity = Error
	l.AppliesTo = not(vmwareIncrementalBackup.is(false))
	l.WarningUnless = vmwareIncrementalBackup.is(true)
	l.Rule += " This is an error where incremental_backup is true, and a warning where it is not set."
	l.Remedy += " Where full backups will do, state incremental_backup = false."
	l.Source = limitsPage(vmwareSection)
	return &l
}

// virtualMachineName declares an argument that is a VM's name. vSphere's API
// escapes three characters in names (%2f, %5c, %25), which are decoded.
func virtualMachineName(a Argument) *nameArgument {
	escapes := strings.NewReplacer("%2f", "/", "%2F", "/", "%5c", `\`, "%5C", `\`, "%25", "%")
	return &nameArgument{notation[string]{
		scalar:   Text,
		expected: "a string",
		example:  `"web-01"`,
		parse:    func(v Value) (string, error) { return escapes.Replace(v.text()), nil },
	}.single(a)}
}

// A nameArgument is an argument that is a VM's name, which is never echoed.
type nameArgument struct{ *single[string] }

// contains holds where the name has one of the characters. Only these are named.
func (a *nameArgument) contains(forbidden string) Condition {
	return a.judged("contains", func(name string) (truth, string) {
		var found []string
		for _, c := range forbidden {
			if strings.ContainsRune(name, c) {
				found = append(found, `"`+string(c)+`"`)
			}
		}
		return truthOf(len(found) > 0), Join(found, "and")
	})
}
