// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// guestSystems are the subjects about the system in a VM.
var guestSystems = []string{"backup_client", "on_premises_file_backup", "on_premises_nas", "data_synchronization", "vmware_restore", "vmware_migration", "ecs_disaster_recovery"}

// vmToECS are the subjects about moving a VM to ECS.
var vmToECS = []string{"vmware_restore", "vmware_migration"}

// ctkEnabled is the setting in extra_config that enables Changed Block Tracking. VMs
// on which other software has enabled it do not have it there.
const ctkEnabled = "ctkEnabled"

var changedBlockTracking = onlyIfSet(custom(
	`try(lower(@.extra_config["`+ctkEnabled+`"]), null)`,
	func(n node) checks.Value {
		config := n.attribute("extra_config")
		settings, known := config.value.Attributes()
		if !known {
			return config.value.At(config.at)
		}
		at := config.at.Key(ctkEnabled)
		if text, isText := settings[ctkEnabled].Text(); isText {
			return checks.StringValue(strings.ToLower(text)).At(at)
		}
		return settings[ctkEnabled].At(at)
	},
	"extra_config",
))

// ipv6 is whether the guest has a global IPv6 address. Link-local addresses leave it
// open, because it is not documented whether they count. So does a single address, which
// is all that old versions of VMware Tools report.
var ipv6 = custom(
	`anytrue([for ip in coalesce(@.guest_ip_addresses, []) : can(regex(":", ip)) && !can(regex("^(?i)fe80:", ip))]) ? true : length(coalesce(@.guest_ip_addresses, [])) < 2 || anytrue([for ip in coalesce(@.guest_ip_addresses, []) : can(regex(":", ip))]) ? null : false`,
	func(n node) checks.Value {
		addresses := n.attribute("guest_ip_addresses")
		elements, v := addresses.elements()
		if v.IsUnknown() {
			return v
		}
		result := checks.BoolValue(false)
		if len(elements) < 2 {
			result = checks.UnstatedValue("does not list all addresses for certain: set has_ipv6_address")
		}
		for _, address := range elements {
			text, known := address.value.Text()
			switch {
			case !known:
				result = address.value
			case !strings.Contains(text, ":"):
			case strings.HasPrefix(strings.ToLower(text), "fe80:"):
				result = checks.UnstatedValue("has a link-local address: set has_ipv6_address")
			default:
				return checks.BoolValue(true)
			}
		}
		if result.IsNull() || result.IsUnknown() {
			return result.At(addresses.at)
		}
		return result
	},
	"guest_ip_addresses",
)

var vsphereVirtualMachine = &Adapter{
	Type:       "vsphere_virtual_machine",
	IfWritten:  []string{"guest_id", "hardware_version", "disk"},
	AfterApply: []string{"guest_ip_addresses"},
	As: []Role{{Places: []string{"vmware_vm"}, Rules: []Rule{
		{"name", attribute("name")},
		{"scsi_bus_sharing", attribute("scsi_bus_sharing").or("noSharing")},
		{"changed_block_tracking", changedBlockTracking},
		{"disks", objects("disk", "disk",
			Rule{"label", attribute("label")},
			Rule{"mode", attribute("disk_mode").or("persistent")},
			Rule{"sharing", attribute("disk_sharing").or("sharingNone")},
			// A disk that is attached may be anything.
			Rule{"raw_device_mapping", custom(
				`coalesce(@.attach, false) ? null : "none"`,
				func(n node) checks.Value {
					attach := n.attribute("attach")
					switch {
					case attach.value.IsUnknown(), attach.value.IsUnstated(), attach.value.Equal(checks.BoolValue(true)):
						return checks.NullValue()
					default:
						return checks.StringValue("none").At(attach.at)
					}
				},
				"attach",
			)},
		)},
	}}, {Places: []string{"vmware_vm", "vmware_restore", "vmware_migration"}, Rules: []Rule{
		{"hardware_version", attribute("hardware_version")},
	}}, {Places: []string{"vmware_vm", "vmware_migration"}, Rules: []Rule{
		{"pci_passthrough", trueIfAny("pci_device_id", "lists only devices of some kinds, and none that a template brings: set pci_passthrough")},
	}}, {Places: []string{"vmware_migration"}, Rules: []Rule{
		{"scsi_bus_sharing", attribute("scsi_bus_sharing").or("noSharing")},
	}}, {Places: guestSystems, Rules: []Rule{
		{"operating_system", attribute("guest_id")},
	}}, {Places: []string{"ecs_disaster_recovery"}, Rules: []Rule{
		{"platform", constant(checks.StringValue("vsphere"), `"vsphere"`)},
	}}, {Places: vmToECS, Rules: []Rule{
		{"system_disk_size_gib", custom(
			`try(one([for disk in @.disk : disk.size if coalesce(disk.unit_number, 0) == 0]), null)`,
			func(n node) checks.Value { return sizeOfSystemDisk(n.attribute("disk")) },
			"disk.size", "disk.unit_number",
		)},
		{"network_interface_count", atLeastOne("network_interface")},
		{"has_ipv6_address", ipv6},
	}}},
}

// sizeOfSystemDisk returns the size of the only disk with the unit number 0. If
// controllers of several types have one each, it is not clear which boots.
func sizeOfSystemDisk(list node) checks.Value {
	disks, v := list.elements()
	if disks == nil {
		return v
	}
	var sizes []checks.Value
	for _, disk := range disks {
		unit := disk.attribute("unit_number").value
		switch {
		case unit.IsUnknown():
			return unit.At(disk.at)
		case unit.IsUnstated():
			return unit
		case unit.IsNull() || unit.IsZero():
			sizes = append(sizes, disk.attribute("size").scalar())
		}
	}
	if len(sizes) == 1 {
		return sizes[0]
	}
	return checks.NullValue()
}

// The data source reads only the controllers that its scan counts include, and fails for
// disks with a raw device mapping.
var vsphereVirtualMachineData = &Adapter{
	Type:   "data.vsphere_virtual_machine",
	IsData: true,
	As: []Role{{Places: []string{"vmware_vm"}, Rules: []Rule{
		{"name", attribute("name")},
		{"changed_block_tracking", changedBlockTracking},
		{"disks", custom(
			`concat([for disk in @.disks : { label = disk.label, raw_device_mapping = "none" }], `+allScanned+` ? [] : [null])`,
			scannedDisks,
			"disks.label", "scsi_controller_scan_count", "sata_controller_scan_count", "nvme_controller_scan_count",
		)},
	}}, {Places: []string{"vmware_vm", "vmware_restore", "vmware_migration"}, Rules: []Rule{
		{"hardware_version", attribute("hardware_version")},
	}}, {Places: []string{"vmware_vm", "vmware_migration"}, Rules: []Rule{
		{"scsi_bus_sharing", custom(
			`@.scsi_bus_sharing == "noSharing" && coalesce(@.scsi_controller_scan_count, 1) < 4 ? null : @.scsi_bus_sharing`,
			func(n node) checks.Value {
				sharing := n.attribute("scsi_bus_sharing").scalar()
				if sharing.Equal(checks.StringValue("noSharing")) && !n.scans("scsi", 4) {
					return checks.UnstatedValue("is known only of the controllers that the data source scans: raise scsi_controller_scan_count to 4").At(sharing.Path())
				}
				return sharing
			},
			"scsi_bus_sharing", "scsi_controller_scan_count",
		)},
	}}, {Places: guestSystems, Rules: []Rule{
		{"operating_system", attribute("guest_id")},
	}}, {Places: []string{"ecs_disaster_recovery"}, Rules: []Rule{
		{"platform", constant(checks.StringValue("vsphere"), `"vsphere"`)},
	}}, {Places: vmToECS, Rules: []Rule{
		{"system_disk_size_gib", custom(
			`coalesce(@.sata_controller_scan_count, 0) == 0 ? null : try(one([for disk in @.disks : disk.size if coalesce(disk.unit_number, 0) == 0]), null)`,
			func(n node) checks.Value {
				if !n.scans("sata", 1) {
					return checks.UnstatedValue("is not among the disks for certain: set sata_controller_scan_count of the data source, or the size").At(n.at.Attribute("disks"))
				}
				return sizeOfSystemDisk(n.attribute("disks"))
			},
			"disks.size", "disks.unit_number", "sata_controller_scan_count",
		)},
		{"network_interface_count", number("network_interfaces")},
		{"has_ipv6_address", ipv6},
	}}},
}

// allScanned is whether the data source reads every controller that a VM can have, as an
// expression. It reads both IDE controllers by default.
const allScanned = `coalesce(@.scsi_controller_scan_count, 1) >= 4 && coalesce(@.sata_controller_scan_count, 0) >= 4 && coalesce(@.nvme_controller_scan_count, 1) >= 4`

// scans reports whether the data source reads that many controllers of a kind.
func (n node) scans(kind string, want int64) bool {
	for count := want; count <= 4; count++ {
		if n.attribute(kind + "_controller_scan_count").value.Equal(checks.IntegerValue(count)) {
			return true
		}
	}
	return false
}

func scannedDisks(n node) checks.Value {
	list := n.attribute("disks")
	disks, v := list.elements()
	if disks == nil {
		return v
	}
	values := []checks.Value{}
	for _, disk := range disks {
		values = append(values, checks.ObjectValue(map[string]checks.Value{
			"label":              disk.attribute("label").scalar(),
			"raw_device_mapping": checks.StringValue("none").At(disk.at),
		}).At(disk.at))
	}
	if !n.scans("scsi", 4) || !n.scans("sata", 4) || !n.scans("nvme", 4) {
		values = append(values, checks.UnstatedValue("has only the disks of the controllers that the data source scans: raise its scan counts").At(list.at))
	}
	return checks.ListValue(values...).At(list.at)
}

var vsphereSnapshot = &Adapter{
	Type:    "vsphere_virtual_machine_snapshot",
	Subject: "vmware_vm",
	As: []Role{{Places: []string{"vmware_vm"}, Rules: []Rule{
		{"has_snapshots", isTrue},
	}}},
}
