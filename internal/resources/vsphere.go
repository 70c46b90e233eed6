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
// open, because it is not documented whether they count.
var ipv6 = custom(
	`length(coalesce(@.guest_ip_addresses, [])) == 0 ? null : anytrue([for ip in @.guest_ip_addresses : can(regex(":", ip)) && !can(regex("^(?i)fe80:", ip))]) ? true : anytrue([for ip in @.guest_ip_addresses : can(regex(":", ip))]) ? null : false`,
	func(n node) checks.Value {
		addresses := n.attribute("guest_ip_addresses")
		elements, v := addresses.elements()
		if len(elements) == 0 {
			if v.IsUnknown() {
				return v.At(addresses.at)
			}
			return checks.NullValue().At(addresses.at)
		}
		result := checks.BoolValue(false)
		for _, address := range elements {
			text, known := address.value.Text()
			switch {
			case !known:
				result = address.value
			case !strings.Contains(text, ":"):
			case strings.HasPrefix(strings.ToLower(text), "fe80:"):
				result = checks.UnstatedValue("is not known from a link-local address alone: set it")
			default:
				return checks.BoolValue(true).At(address.at)
			}
		}
		return result.At(addresses.at)
	},
	"guest_ip_addresses",
)

// noMapping is the raw device mapping of disks, because the provider neither creates
// nor reads disks that have one.
var noMapping = constant(checks.StringValue("none"), `"none"`)

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
		{"pci_passthrough", present("pci_device_id")},
	}}, {Places: []string{"vmware_migration"}, Rules: []Rule{
		{"scsi_bus_sharing", attribute("scsi_bus_sharing").or("noSharing")},
	}}, {Places: guestSystems, Rules: []Rule{
		{"operating_system", attribute("guest_id")},
	}}, {Places: []string{"ecs_disaster_recovery"}, Rules: []Rule{
		{"platform", constant(checks.StringValue("vsphere"), `"vsphere"`)},
	}}, {Places: vmToECS, Rules: []Rule{
		{"system_disk_size_gib", custom(
			`try(one([for disk in @.disk : disk.size if coalesce(disk.unit_number, 0) == 0]), null)`,
			sizeOfSystemDisk,
			"disk.size", "disk.unit_number",
		)},
		{"network_interface_count", number("network_interface")},
		{"has_ipv6_address", ipv6},
	}}},
}

// sizeOfSystemDisk returns the size of the only disk with the unit number 0. If
// controllers of several types have one each, it is not clear which boots.
func sizeOfSystemDisk(n node) checks.Value {
	disks, v := n.attribute("disk").elements()
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

var vsphereVirtualMachineData = &Adapter{
	Type:   "data.vsphere_virtual_machine",
	IsData: true,
	As: []Role{{Places: []string{"vmware_vm"}, Rules: []Rule{
		{"name", attribute("name")},
		{"scsi_bus_sharing", attribute("scsi_bus_sharing")},
		{"changed_block_tracking", changedBlockTracking},
		{"disks", objects("disks", "disk",
			Rule{"label", attribute("label")},
			Rule{"raw_device_mapping", noMapping},
		)},
	}}, {Places: []string{"vmware_vm", "vmware_restore", "vmware_migration"}, Rules: []Rule{
		{"hardware_version", attribute("hardware_version")},
	}}, {Places: []string{"vmware_migration"}, Rules: []Rule{
		{"scsi_bus_sharing", attribute("scsi_bus_sharing")},
	}}, {Places: guestSystems, Rules: []Rule{
		{"operating_system", attribute("guest_id")},
	}}, {Places: []string{"ecs_disaster_recovery"}, Rules: []Rule{
		{"platform", constant(checks.StringValue("vsphere"), `"vsphere"`)},
	}}, {Places: vmToECS, Rules: []Rule{
		// The disks are in the order of controllers and units.
		{"system_disk_size_gib", custom(
			`try(@.disks[0].size, null)`,
			func(n node) checks.Value { return n.attribute("disks").only().attribute("size").scalar() },
			"disks.size",
		)},
		{"network_interface_count", number("network_interfaces")},
		{"has_ipv6_address", ipv6},
	}}},
}

var vsphereSnapshot = &Adapter{
	Type:    "vsphere_virtual_machine_snapshot",
	Subject: "vmware_vm",
	As: []Role{{Places: []string{"vmware_vm"}, Rules: []Rule{
		{"has_snapshots", isTrue},
	}}},
}
