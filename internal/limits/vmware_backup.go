// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

const vmwareTitle = "VMware backup and disaster recovery"

var vmwareSection = Section{vmwareTitle, []*checks.Subject{vmwareVM, vmwareRestore, loginPassword}}

var (
	vmwareVMName = checks.TextIn(vmNameNotation, checks.Argument{
		Name:        "name",
		Description: "Name of the VM, as vCenter shows it or its API returns it.",
		Where:       "RVTools vInfo `VM`; `govc ls vm`",
	})
	vmwareHardwareVersion = checks.OrderedOf(hardwareNotation, checks.Argument{
		Name:        "hardware_version",
		Description: "Virtual hardware version of the VM.",
		Where:       "RVTools vInfo `HW version`; `govc object.collect -s <vm> config.version`",
	})
	vmwareVCenterVersion = checks.Version("8.0.3", checks.Argument{
		Name:        "vcenter_version",
		Environment: true,
		Description: "Version of the vCenter server that manages the VM.",
		Where:       "RVTools vSource `Version`; `govc about`; About in the vSphere Client",
	})
	vmwareHasSnapshots = checks.Bool(false, checks.Argument{
		Name:        "has_snapshots",
		Description: "Whether the VM has at least one snapshot. If it does, the error in Cloud Backup is \"This VM Has A Snapshot And Cannot Be Backed Up\".",
		Where:       "RVTools vSnapshot, which has no row for a VM without snapshots; `govc snapshot.tree -vm <vm>`, which prints nothing if there are none",
	})
	vmwareSCSIBusSharing = checks.Choice(checks.Choices{
		Values:  []string{"noSharing", "virtualSharing", "physicalSharing"},
		Unclear: []string{"mixed", "unknown"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "scsi_bus_sharing",
		Description: "SCSI bus sharing of the VM's controllers. If they differ, set the value of a controller that shares its bus. `mixed` and `unknown`, which the vSphere provider can return, do not say whether a bus is shared. `data.vsphere_virtual_machine` reads only the first controllers, as many as its `scsi_controller_scan_count`.",
		Where:       "RVTools vDisk `Shared Bus`",
	})
	vmwareChangedBlockTracking = checks.Bool(true, checks.Argument{
		Name:        "changed_block_tracking",
		Description: "Whether Changed Block Tracking (CBT) is enabled on the VM. `data.vsphere_virtual_machine` returns the setting only if its `extra_config` contains the key `ctkEnabled`.",
		Where:       "RVTools vInfo `CBT`; `govc object.collect -s <vm> config.changeTrackingEnabled`",
	})
	vmwareIncrementalBackup = checks.Bool(false, checks.Argument{
		Name:        "incremental_backup",
		Environment: true,
		Null:        checks.NotNeeded,
		Description: "Whether the VM must be backed up incrementally. A limit that prevents incremental backup is an error if this is `true`, " +
			"a warning if it is not set, and not applicable if it is `false`.",
		Where: "your recovery requirements",
	})
	vmwareDiskLabel = checks.Text(`"Hard disk 1"`, checks.Argument{
		Name:        "label",
		Description: "Label of the disk, for your reference. No limit reads it.",
		Where:       "RVTools vDisk `Disk`",
	})
	vmwareDiskMode = checks.Choice(checks.Choices{
		Values: []string{
			"persistent", "nonpersistent", "undoable", "append",
			"independent_persistent", "independent_nonpersistent",
		},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "mode",
		Description: "Mode of the disk.",
		Where:       "RVTools vDisk `Disk Mode`; `govc device.info -vm <vm> -json 'disk-*'`",
	})
	vmwareDiskRawDeviceMapping = checks.Choice(checks.Choices{
		Values:  []string{"none", "physical", "virtual"},
		Also:    map[string]string{"physicalMode": "physical", "virtualMode": "virtual"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "raw_device_mapping",
		Description: "Compatibility mode of a raw device mapping (RDM), or `none` for any other disk. `physicalMode` and `virtualMode` are also accepted.",
		Where:       "RVTools vDisk `Raw Comp. Mode`, or `none` if `Raw` is False; `govc device.info -vm <vm> -json 'disk-*'`",
	})
	vmwareDiskSharing = checks.Choice(checks.Choices{
		Values:  []string{"sharingNone", "sharingMultiWriter"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "sharing",
		Description: "Sharing mode of the disk.",
		Where:       "RVTools vDisk `Sharing mode`",
	})
	vmwareDisks = checks.ObjectsOf(checks.Argument{
		Name:        "disks",
		NeverEmpty:  "every VM has at least one disk",
		Description: "The VM's virtual disks.",
		Where:       "RVTools vDisk, one row per disk",
	}, vmwareDiskLabel, vmwareDiskMode, vmwareDiskRawDeviceMapping, vmwareDiskSharing)
	vmwarePCIPassthrough = checks.Bool(false, checks.Argument{
		Name:        "pci_passthrough",
		Description: "Whether the VM uses a PCI passthrough device.",
		Where:       "`govc device.ls -vm <vm>`; not available in RVTools",
	})
	vmwareVGPU = checks.Bool(false, checks.Argument{
		Name:        "vgpu",
		Description: "Whether the VM uses a virtual GPU (vGPU).",
		Where:       "a PCI passthrough device with a `vgpu` profile in `govc device.info -vm <vm> -json`; the VM's hardware in the vSphere Client; not available in RVTools",
	})
	vmwareGatewayReachesVCenter = checks.Bool(true, checks.Argument{
		Name:        "gateway_reaches_vcenter",
		Environment: true,
		Description: "Whether the backup or migration gateway can reach the vCenter server by its FQDN or IP address.",
		Where:       "on the gateway, `nc -vz <vcenter> 443`; the firewall rules between the two",
	})
	vmwareGatewayReachesESXi = checks.Bool(true, checks.Argument{
		Name:        "gateway_reaches_esxi",
		Environment: true,
		Description: "Whether the backup or migration gateway can reach every ESXi host of the VMs by its FQDN or IP address.",
		Where:       "on the gateway, `nc -vz <host> 443` and `nc -vz <host> 902` for each ESXi host; the firewall rules between the gateway and the hosts",
	})
)

// The limits that apply to backup, restore, and migration.
var (
	vmwareVCenterVersionLimit = &checks.Limit{
		ID:       "vmware_vcenter_version",
		Title:    "vCenter is earlier than 6.7",
		Severity: checks.Error,
		Violated: vmwareVCenterVersion.Below("6.7"),
		Rule:     "Cloud Backup requires vCenter 6.7 or later.",
		Remedy:   "Upgrade the vCenter server, or manage the VM with a vCenter server of a supported version.",
		Source:   limitsPage(vmwareTitle),
	}
	vmwareGatewayAccessLimit = &checks.Limit{
		ID:       "vmware_gateway_access",
		Title:    "the gateway cannot reach vCenter or an ESXi host",
		Severity: checks.Error,
		Violated: checks.Or(
			checks.Case("the gateway cannot reach vCenter", vmwareGatewayReachesVCenter.Is(false)),
			checks.Case("the gateway cannot reach an ESXi host", vmwareGatewayReachesESXi.Is(false)),
		),
		Rule:   "The gateway needs access to the vCenter server and to the ESXi hosts of the VMs, by FQDN or IP address.",
		Remedy: "Open the routes and firewalls from the gateway to these servers, and make sure that it can resolve their names.",
		Source: limitsPage(vmwareTitle),
	}
	vmwareHardwareVersionLimit = &checks.Limit{
		ID:       "vmware_vm_hardware_version",
		Title:    "the virtual hardware version is earlier than 10",
		Severity: checks.Error,
		Violated: vmwareHardwareVersion.Below(10),
		Rule:     "Hardware version 10 (ESXi 5.5) or later is required.",
		Remedy:   "Power off the VM, and upgrade its hardware to version 10 or later.",
		Source:   limitsPage(vmwareTitle),
	}
)

var vmwareVM = checks.NewSubject(checks.Subject{
	Name:        "vmware_vm",
	Description: "A VMware virtual machine (VM) that is backed up.",
	Limits: []*checks.Limit{
		vmwareVCenterVersionLimit,
		vmwareGatewayAccessLimit,
		{
			ID:       "vmware_vm_snapshot",
			Title:    "the VM has a snapshot",
			Severity: checks.Error,
			Violated: vmwareHasSnapshots.Is(true),
			Rule:     "Cloud Backup refuses a VM that has a snapshot.",
			Remedy:   "Delete the VM's snapshots manually. Cloud Backup does not delete them.",
			Source:   limitsPage(vmwareTitle),
		},
		{
			ID:       "vmware_vm_shared_scsi",
			Title:    "the VM uses shared SCSI devices",
			Severity: checks.Error,
			Violated: checks.Or(
				vmwareSCSIBusSharing.In("virtualSharing", "physicalSharing"),
				vmwareDisks.Any(vmwareDiskSharing.Is("sharingMultiWriter")),
			),
			Rule:   "vSphere cannot take snapshots of a VM with shared SCSI devices, so the VM cannot be backed up.",
			Remedy: "Back up the shared data from inside the guests with the backup client, or stop sharing the SCSI bus and the disk.",
			Source: limitsPage(vmwareTitle),
		},
		{
			ID:       "vmware_vm_name_characters",
			Title:    "the VM's name contains a character that is not allowed",
			Severity: checks.Error,
			Violated: vmwareVMName.ContainsAny(vmNameForbidden),
			Rule:     "VM names must not contain " + vmNameForbidden + ".",
			Remedy:   `Rename the VM in vCenter. Letters, digits, "-", "_", and "." are safe.`,
			Source:   limitsPage(vmwareTitle),
		},
		{
			ID:       "vmware_vm_name_backtick",
			Title:    "the VM's name contains a backtick",
			Severity: checks.Warning,
			Violated: vmwareVMName.ContainsAny("`"),
			Rule:     "An earlier edition of the Limits page (2021) also forbids the backtick. The current edition does not mention it.",
			Remedy:   "To be safe, rename the VM in vCenter.",
			Source: checks.Source{
				Page:       "Limits, edition of 2021",
				Section:    "VMware backup",
				URL:        LimitsPage2021,
				VerifiedOn: "2026-11-22",
			},
		},
		incrementalBackupLimit(checks.Limit{
			ID:       "vmware_vm_cbt_hardware_version",
			Title:    "incremental backup is not possible below hardware version 7",
			Violated: vmwareHardwareVersion.Below(7),
			Rule:     "Incremental backup uses Changed Block Tracking (CBT), which requires virtual hardware version 7 or later.",
			Remedy:   "Power off the VM, and upgrade its hardware.",
		}),
		incrementalBackupLimit(checks.Limit{
			ID:       "vmware_vm_cbt_disabled",
			Title:    "incremental backup is not possible without Changed Block Tracking",
			Violated: vmwareChangedBlockTracking.Is(false),
			Rule:     "Incremental backup uses Changed Block Tracking (CBT), which must be enabled on the VM.",
			Remedy:   "Enable Changed Block Tracking on the VM.",
		}),
		incrementalBackupLimit(checks.Limit{
			ID:       "vmware_vm_cbt_physical_rdm",
			Title:    "incremental backup is not possible with a physical-mode RDM disk",
			Violated: vmwareDisks.Any(vmwareDiskRawDeviceMapping.Is("physical")),
			Rule:     "Incremental backup uses Changed Block Tracking (CBT), which does not support raw device mapping (RDM) disks in physical compatibility mode.",
			Remedy:   "Change the RDM disk to virtual compatibility mode, or move its data to a virtual disk.",
		}),
		incrementalBackupLimit(checks.Limit{
			ID:       "vmware_vm_cbt_independent_disk",
			Title:    "incremental backup is not possible with an independent disk",
			Violated: vmwareDisks.Any(vmwareDiskMode.In("independent_persistent", "independent_nonpersistent")),
			Rule:     "Incremental backup uses Changed Block Tracking (CBT), which does not support independent disks, persistent or nonpersistent.",
			Remedy:   "Set the disk mode to persistent (not independent_persistent).",
		}),
		vmwareHardwareVersionLimit,
		{
			ID:       "vmware_vm_pci_passthrough",
			Title:    "the VM uses PCI passthrough",
			Severity: checks.Error,
			Violated: vmwarePCIPassthrough.Is(true),
			Rule:     "A VM with a PCI passthrough device does not support the snapshots that backups use.",
			Remedy:   "Remove the device, or back up the guest with the backup client.",
			Source:   limitsPage(vmwareTitle),
		},
		{
			ID:       "vmware_vm_vgpu",
			Title:    "the VM uses a virtual GPU",
			Severity: checks.Error,
			Violated: vmwareVGPU.Is(true),
			Rule:     "A VM with a virtual GPU does not support the snapshots that backups use.",
			Remedy:   "Remove the virtual GPU, or back up the guest with the backup client.",
			Source:   limitsPage(vmwareTitle),
		},
	},
})

// incrementalBackupLimit completes a limit that prevents incremental backup.
func incrementalBackupLimit(l checks.Limit) *checks.Limit {
	l.Severity = checks.Error
	l.AppliesTo = checks.Not(vmwareIncrementalBackup.Is(false))
	l.WarningUnless = vmwareIncrementalBackup.Is(true)
	l.ErrorIf = "incremental_backup is true"
	l.Remedy += " If full backups are enough, set incremental_backup = false."
	l.Source = limitsPage(vmwareTitle)
	return &l
}

// vmNameForbidden are the characters that are not allowed in the name of a VM.
const vmNameForbidden = `^~=;!/()[]{}@$\&#%+`

// vmNameNotation is the notation of a VM's name. It decodes the three escapes that
// the vSphere API uses in names (%2f, %5c, %25).
var vmNameNotation = checks.Notation[string]{
	Expected: "a string",
	Example:  `"web-01"`,
	Parse: func(text string) (string, error) {
		if text == "" {
			return "", errors.New("")
		}
		return vmNameEscapes.Replace(text), nil
	},
}

var vmNameEscapes = strings.NewReplacer("%2f", "/", "%2F", "/", "%5c", `\`, "%5C", `\`, "%25", "%")

// hardwareNotation is the notation of a virtual hardware version. PowerCLI prints v19,
// and the vSphere Client "ESXi 7.0 U2 and later (VM version 19)".
var hardwareNotation = checks.Notation[int]{
	Expected: `a virtual hardware version, written as "vmx-19", "19", or 19`,
	Example:  `"vmx-19"`,
	Parse: func(text string) (int, error) {
		match := hardwareText.FindStringSubmatch(checks.IgnoreCase(text))
		if match == nil {
			return 0, errors.New("")
		}
		return strconv.Atoi(match[1])
	},
	Show: strconv.Itoa,
}

var hardwareText = regexp.MustCompile(`^(?:vmx-|v|esxi? .*\(vm version )?0*([1-9][0-9]{0,4})\)?$`)
