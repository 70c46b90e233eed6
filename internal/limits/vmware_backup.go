package limits

import (
	"errors"
	"strconv"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

const vmwareTitle = "VMware backup and disaster recovery"

var vmwareSection = Section{vmwareTitle, []*checks.Subject{vmwareVM, vmwareRestore, loginPassword}}

var (
	vmwareVMName = checks.TextIn(vmNameNotation, checks.Argument{
		Name:         "name",
		Availability: checks.Required,
		Description:  "Name of the VM, as vCenter shows or as its API prints it.",
		Where:        "`name` of `vsphere_virtual_machine`; RVTools vInfo `VM`; `govc ls vm`",
	})
	vmwareHardwareVersion = checks.OrderedOf(hardwareNotation, checks.Argument{
		Name:         "hardware_version",
		Availability: checks.IfWritten,
		Description:  "Virtual hardware version of the VM.",
		Where:        "`hardware_version` of `vsphere_virtual_machine`; RVTools vInfo `HW version`; `govc object.collect -s <vm> config.version`",
	})
	vmwareVCenterVersion = checks.Version("8.0.3", checks.Argument{
		Name:        "vcenter_version",
		Description: "Version of the vCenter server that manages the VM.",
		Where:       "RVTools vSource `Version`; `govc about`; the vSphere Client under About",
	})
	vmwareHasSnapshots = checks.Bool(false, checks.Argument{
		Name:        "has_snapshots",
		Description: "Whether the VM has at least one snapshot.",
		Where:       "RVTools vSnapshot, where a VM without a row has none; `govc snapshot.tree -vm <vm>`, which prints nothing then",
	})
	vmwareSCSIBusSharing = checks.Choice(checks.Choices{
		Values:  []string{"noSharing", "virtualSharing", "physicalSharing"},
		Unclear: []string{"mixed", "unknown"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:         "scsi_bus_sharing",
		Availability: checks.Required,
		Description:  "SCSI bus sharing of the VM's controllers; where they differ, the one that shares. `mixed` and `unknown`, which the vSphere provider prints, do not tell.",
		Where:        "`scsi_bus_sharing` of `vsphere_virtual_machine`, whose data source looks only at the first controller unless `scsi_controller_scan_count` says more; RVTools vDisk `Shared Bus`",
	})
	vmwareChangedBlockTracking = checks.Bool(true, checks.Argument{
		Name:         "changed_block_tracking",
		Availability: checks.Required,
		Description:  "Whether Changed Block Tracking (CBT) is enabled on the VM.",
		Where:        "RVTools vInfo `CBT`; `govc object.collect -s <vm> config.changeTrackingEnabled`; `extra_config[\"ctkEnabled\"]` of `vsphere_virtual_machine`",
	})
	vmwareIncrementalBackup = checks.Bool(false, checks.Argument{
		Name: "incremental_backup",
		Null: checks.NotSet,
		Description: "Whether the VM has to be backed up incrementally. What rules incremental backup out is an error where this is " +
			"`true`, a warning where it is not set, and does not matter where it is `false`.",
		Where: "your own requirement",
	})
	vmwareDiskLabel = checks.Text(checks.Argument{
		Name:         "label",
		Availability: checks.Required,
		Description:  "Label of the disk, for your own orientation. No limit reads it.",
		Where:        "`disk[*].label` of `vsphere_virtual_machine`; RVTools vDisk `Disk`",
	})
	vmwareDiskMode = checks.Choice(checks.Choices{
		Values: []string{
			"persistent", "nonpersistent", "undoable", "append",
			"independent_persistent", "independent_nonpersistent",
		},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:         "mode",
		Availability: checks.Required,
		Description:  "Mode of the disk.",
		Where:        "`disk[*].disk_mode` of `vsphere_virtual_machine`; RVTools vDisk `Disk Mode`; `govc device.info -vm <vm> -json 'disk-*'`",
	})
	vmwareDiskRawDeviceMapping = checks.Choice(checks.Choices{
		Values:  []string{"none", "physical", "virtual"},
		Also:    map[string]string{"physicalMode": "physical", "virtualMode": "virtual"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "raw_device_mapping",
		Description: "Compatibility mode of a raw device mapping (RDM); `none` for any other disk. `physicalMode` and `virtualMode` are understood too.",
		Where:       "RVTools vDisk `Raw Comp. Mode`, `none` where `Raw` is False; `govc device.info -vm <vm> -json 'disk-*'`; disks that the vSphere provider reads or makes itself are none",
	})
	vmwareDiskSharing = checks.Choice(checks.Choices{
		Values:  []string{"sharingNone", "sharingMultiWriter"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:         "sharing",
		Availability: checks.Required,
		Description:  "Sharing of the disk.",
		Where:        "`disk[*].disk_sharing` of `vsphere_virtual_machine`; RVTools vDisk `Sharing mode`",
	})
	vmwareDisks = checks.ObjectsOf(checks.Argument{
		Name:         "disks",
		Availability: checks.Required,
		Description:  "The VM's virtual disks.",
		Where:        "`disk` of `vsphere_virtual_machine`; RVTools vDisk, one row for each disk",
	}, vmwareDiskLabel, vmwareDiskMode, vmwareDiskRawDeviceMapping, vmwareDiskSharing)
	vmwarePCIPassthrough = checks.Bool(false, checks.Argument{
		Name:         "pci_passthrough",
		Availability: checks.Required,
		Description:  "Whether the VM uses a PCI passthrough device.",
		Where:        "`length(pci_device_id) > 0` of the resource `vsphere_virtual_machine`; `govc device.ls -vm <vm>`; RVTools does not tell",
	})
	vmwareVGPU = checks.Bool(false, checks.Argument{
		Name:        "vgpu",
		Description: "Whether the VM uses a virtual GPU (vGPU).",
		Where:       "`govc device.info -vm <vm> -json`, a PCI passthrough device with a `vgpu` profile; the VM's hardware in the vSphere Client; RVTools does not tell",
	})
	vmwareGatewayReachesVCenter = checks.Bool(true, checks.Argument{
		Name:        "gateway_reaches_vcenter",
		Description: "Whether the backup or migration gateway reaches the vCenter server by its FQDN or IP address.",
		Where:       "on the gateway, `nc -vz <vcenter> 443`; the firewall rules between them",
	})
	vmwareGatewayReachesESXi = checks.Bool(true, checks.Argument{
		Name:        "gateway_reaches_esxi",
		Description: "Whether the backup or migration gateway reaches each ESXi host that runs the VMs, by its FQDN or IP address.",
		Where:       "on the gateway, `nc -vz <host> 443` and `nc -vz <host> 902` for each ESXi host; the firewall rules between them",
	})
)

// Limits that restore and migration share with backup.
var (
	vmwareVCenterVersionLimit = &checks.Limit{
		ID:       "vmware_vcenter_version",
		Title:    "vCenter is older than 6.7",
		Severity: checks.Error,
		Violated: vmwareVCenterVersion.Below("6.7"),
		Rule:     "Cloud Backup works with vCenter 6.7 and later.",
		Remedy:   "Upgrade the vCenter server, or let one of a supported version manage the VM.",
		Source:   limitsPage(vmwareTitle),
	}
	vmwareGatewayAccessLimit = &checks.Limit{
		ID:       "vmware_gateway_access",
		Title:    "the gateway does not reach vCenter or an ESXi host",
		Severity: checks.Error,
		Violated: checks.Or(vmwareGatewayReachesVCenter.Is(false), vmwareGatewayReachesESXi.Is(false)),
		Rule: "The gateway must have access to the vCenter server and to the ESXi hosts that manage the VMs, by their " +
			"FQDNs or IP addresses.",
		Remedy: "Open routes and firewalls from the gateway to them, and let it resolve their names.",
		Source: limitsPage(vmwareTitle),
	}
	vmwareHardwareVersionLimit = &checks.Limit{
		ID:       "vmware_vm_hardware_version",
		Title:    "the virtual hardware version is below 10",
		Severity: checks.Error,
		Violated: vmwareHardwareVersion.Below(10),
		Rule:     "The VM must have hardware version 10 (ESXi 5.5) or later.",
		Remedy:   "Power the VM off and upgrade its virtual hardware to 10 or later.",
		Source:   limitsPage(vmwareTitle),
	}
)

var vmwareVM = checks.NewSubject(checks.Subject{
	Name:        "vmware_vm",
	Description: "A VMware virtual machine that is to be backed up.",
	Limits: []*checks.Limit{
		vmwareVCenterVersionLimit,
		vmwareGatewayAccessLimit,
		{
			ID:       "vmware_vm_snapshot",
			Title:    "the VM has a snapshot",
			Severity: checks.Error,
			Violated: vmwareHasSnapshots.Is(true),
			Rule:     "A VM that has a snapshot is refused: \"This VM Has A Snapshot And Cannot Be Backed Up\".",
			Remedy:   "Delete the VM's snapshots by hand; Cloud Backup does not.",
			Source:   limitsPage(vmwareTitle),
		},
		{
			ID:       "vmware_vm_shared_scsi",
			Title:    "the VM shares SCSI devices",
			Severity: checks.Error,
			Violated: checks.Or(
				vmwareSCSIBusSharing.In("virtualSharing", "physicalSharing"),
				vmwareDisks.Any(vmwareDiskSharing.Is("sharingMultiWriter")),
			),
			Rule:   "vSphere takes no snapshot of a VM with shared SCSI devices, so it cannot be backed up.",
			Remedy: "Back up the shared data from inside the guests with the backup client, or stop sharing the bus and the disk.",
			Source: limitsPage(vmwareTitle),
		},
		{
			ID:       "vmware_vm_name_characters",
			Title:    "the VM's name contains a forbidden character",
			Severity: checks.Error,
			Violated: vmwareVMName.ContainsAny("^~=;!/()[]{}@$\\&#%+"),
			Rule:     `None of ^ ~ = ; ! / ( ) [ ] { } @ $ \ & # % + may stand in the name of a VM to back up.`,
			Remedy:   "Rename the VM in vCenter; letters, digits, hyphens, underscores and full stops are safe.",
			Source:   limitsPage(vmwareTitle),
		},
		{
			ID:       "vmware_vm_name_backtick",
			Title:    "the VM's name contains a backtick",
			Severity: checks.Warning,
			Violated: vmwareVMName.ContainsAny("`"),
			Rule:     "An earlier edition of the Limits page (2021) forbids the backtick too; the present one does not name it.",
			Remedy:   "Rename the VM in vCenter to be safe.",
			Source: checks.Source{
				Page:       "Limits, edition of 2021",
				Section:    "VMware backup",
				URL:        LimitsPage2021,
				VerifiedOn: "2026-11-22",
			},
		},
		incrementalBackupLimit(checks.Limit{
			ID:       "vmware_vm_cbt_hardware_version",
			Title:    "no incremental backup below hardware version 7",
			Violated: vmwareHardwareVersion.Below(7),
			Rule:     "Incremental backup uses Changed Block Tracking, which needs hardware version 7 or later.",
			Remedy:   "Upgrade the VM's virtual hardware.",
		}),
		incrementalBackupLimit(checks.Limit{
			ID:       "vmware_vm_cbt_disabled",
			Title:    "no incremental backup without Changed Block Tracking",
			Violated: vmwareChangedBlockTracking.Is(false),
			Rule:     "Incremental backup uses Changed Block Tracking, which must be enabled on the VM.",
			Remedy:   "Enable Changed Block Tracking on the VM.",
		}),
		incrementalBackupLimit(checks.Limit{
			ID:       "vmware_vm_cbt_physical_rdm",
			Title:    "no incremental backup with a physical-mode RDM disk",
			Violated: vmwareDisks.Any(vmwareDiskRawDeviceMapping.Is("physical")),
			Rule:     "Incremental backup uses Changed Block Tracking, which does not work with a raw device mapping in physical compatibility mode.",
			Remedy:   "Map the disk in virtual compatibility mode, or move its data to a virtual disk.",
		}),
		incrementalBackupLimit(checks.Limit{
			ID:       "vmware_vm_cbt_independent_disk",
			Title:    "no incremental backup with an independent disk",
			Violated: vmwareDisks.Any(vmwareDiskMode.In("independent_persistent", "independent_nonpersistent")),
			Rule:     "Incremental backup uses Changed Block Tracking, which does not work with an independent disk, persistent or not.",
			Remedy:   "Set the disk's mode to persistent, which is not independent_persistent.",
		}),
		vmwareHardwareVersionLimit,
		{
			ID:       "vmware_vm_pci_passthrough",
			Title:    "the VM uses PCI passthrough",
			Severity: checks.Error,
			Violated: vmwarePCIPassthrough.Is(true),
			Rule:     "A VM with a PCI passthrough device does not support the snapshot that a backup needs.",
			Remedy:   "Remove the device, or back the guest up with the backup client.",
			Source:   limitsPage(vmwareTitle),
		},
		{
			ID:       "vmware_vm_vgpu",
			Title:    "the VM uses a virtual GPU",
			Severity: checks.Error,
			Violated: vmwareVGPU.Is(true),
			Rule:     "A VM with a virtual GPU does not support the snapshot that a backup needs.",
			Remedy:   "Remove the virtual GPU, or back the guest up with the backup client.",
			Source:   limitsPage(vmwareTitle),
		},
	},
})

// incrementalBackupLimit completes a limit that rules incremental backup out.
func incrementalBackupLimit(l checks.Limit) *checks.Limit {
	l.Severity = checks.Error
	l.AppliesTo = checks.Not(vmwareIncrementalBackup.Is(false))
	l.WarningUnless = vmwareIncrementalBackup.Is(true)
	l.Rule += " This is an error where incremental_backup is true, and a warning where it is not set."
	l.Remedy += " Where full backups will do, state incremental_backup = false."
	l.Source = limitsPage(vmwareTitle)
	return &l
}

// vmNameNotation is a VM's name. vSphere's API escapes three characters in names
// (%2f, %5c, %25), which are decoded.
var vmNameNotation = checks.Notation[string]{
	Expected: "a string",
	Example:  `"web-01"`,
	Parse:    func(text string) (string, error) { return vmNameEscapes.Replace(text), nil },
}

var vmNameEscapes = strings.NewReplacer("%2f", "/", "%2F", "/", "%5c", `\`, "%5C", `\`, "%25", "%")

// hardwareNotation is a virtual hardware version.
var hardwareNotation = checks.Notation[int]{
	Expected: `a virtual hardware version: "vmx-19", "19" or 19`,
	Example:  `"vmx-19"`,
	Parse: func(text string) (int, error) {
		n, err := strconv.ParseUint(strings.TrimPrefix(checks.IgnoreCase(text), "vmx-"), 10, 16)
		if err != nil || n == 0 {
			return 0, errors.New("")
		}
		return int(n), nil
	},
	Show: strconv.Itoa,
}
