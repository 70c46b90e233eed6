// SPDX-License-Identifier: MPL-2.0

package cases

var vmwareSection = join(vmwareVM, vmwareRestore, loginPassword)

var vmwareVM = of("vmware_vm", append(append([]Case{
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "6.7"}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "6.7.0"}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "6.7 Update 3"}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "6.5"}, Verdict: Error},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "6.5 U3"}, Verdict: Error},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "6.6.999"}, Verdict: Error},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "5"}, Verdict: Error},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": 5.5}, Verdict: Error},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "6"}, Verdict: Unchecked},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": 6}, Verdict: Unchecked},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "06"}, Verdict: Unchecked},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": " 8.0.3 build-24322831 "}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "vCenter Server Appliance 8.0 Update 3c"}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": 8}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "6.10"}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "8.0U3c"}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "VMware vCenter Server 8.0.3 build-25092719"}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "VMware VirtualCenter 6.7.0 build-8170161"}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "VMware VirtualCenter 6.5.0 build-5973321\n"}, Verdict: Error},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "VMware vCenter Server 7.0.3"}, Verdict: Satisfied},
	{Limit: "vmware_vcenter_version", Attributes: Object{"name": "web-01"}, Verdict: Unchecked},
	{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": Unknown}, Verdict: Pending},

	{Limit: "vmware_gateway_access", Attributes: Object{"gateway_reaches_vcenter": true, "gateway_reaches_esxi": true}, Verdict: Satisfied},
	{Limit: "vmware_gateway_access", Attributes: Object{"gateway_reaches_vcenter": false}, Verdict: Error},
	{Limit: "vmware_gateway_access", Attributes: Object{"gateway_reaches_vcenter": false, "gateway_reaches_esxi": Unknown}, Verdict: Error},
	{Limit: "vmware_gateway_access", Attributes: Object{"gateway_reaches_vcenter": true, "gateway_reaches_esxi": false}, Verdict: Error},
	{Limit: "vmware_gateway_access", Attributes: Object{"gateway_reaches_vcenter": true}, Verdict: Unchecked},
	{Limit: "vmware_gateway_access", Attributes: Object{"gateway_reaches_esxi": true}, Verdict: Unchecked},
	{Limit: "vmware_gateway_access", Attributes: Object{"gateway_reaches_esxi": Unknown}, Verdict: Pending},

	{Limit: "vmware_vm_snapshot", Attributes: Object{"has_snapshots": true}, Verdict: Error},
	{Limit: "vmware_vm_snapshot", Attributes: Object{"has_snapshots": "true"}, Verdict: Error},
	{Limit: "vmware_vm_snapshot", Attributes: Object{"has_snapshots": false}, Verdict: Satisfied},
	{Limit: "vmware_vm_snapshot", Attributes: Object{"has_snapshots": Unknown}, Verdict: Pending},
	{Limit: "vmware_vm_snapshot", Attributes: Object{"name": "web-01"}, Verdict: Unchecked},

	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "noSharing", "disks": List{}}, Verdict: Unchecked},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "noSharing", "disks": List{Object{"sharing": "sharingNone"}}}, Verdict: Satisfied},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "virtualSharing"}, Verdict: Error},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "physicalSharing"}, Verdict: Error},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"disks": List{Object{"sharing": "sharingNone"}, Object{"sharing": "sharingMultiWriter"}}}, Verdict: Error},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": Unknown, "disks": List{Unknown, Object{"sharing": "sharingMultiWriter"}}}, Verdict: Error},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "noSharing"}, Verdict: Unchecked},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "noSharing", "disks": List{Object{"label": "Hard disk 1"}}}, Verdict: Unchecked},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "noSharing", "disks": List{nil}}, Verdict: Unchecked},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "mixed", "disks": List{}}, Verdict: Unchecked},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": " PhysicalSharing "}, Verdict: Error},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "unknown", "disks": List{}}, Verdict: Unchecked},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "mixed", "disks": List{Object{"sharing": "sharingMultiWriter"}}}, Verdict: Error},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"disks": List{}}, Verdict: Unchecked},
	{Limit: "vmware_vm_shared_scsi", Attributes: Object{"scsi_bus_sharing": "noSharing", "disks": List{Object{"sharing": Unknown}}}, Verdict: Pending},

	{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "web-01_a.b c"}, Verdict: Satisfied},
	{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "", "vgpu": false}, Verdict: Unchecked},
	{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "网站-01"}, Verdict: Satisfied},
	{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "`*?\"'<>|,:"}, Verdict: Satisfied},
	{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "a%2fb"}, Verdict: Error},
	{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "a%5Cb"}, Verdict: Error},
	{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "a%25b"}, Verdict: Error},
	{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "a%20b"}, Verdict: Error},
	{Limit: "vmware_vm_name_characters", Attributes: Object{"has_snapshots": false}, Verdict: Unchecked},
	{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "web (old)", "disks": Unknown}, Verdict: Error},

	{Limit: "vmware_vm_name_backtick", Attributes: Object{"name": "web`01"}, Verdict: Warning},
	{Limit: "vmware_vm_name_backtick", Attributes: Object{"name": "web-01"}, Verdict: Satisfied},
	{Limit: "vmware_vm_name_backtick", Attributes: Object{"has_snapshots": false}, Verdict: Unchecked},

	{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": 9}, Verdict: Error},
	{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": "vmx-09"}, Verdict: Error},
	{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": 10}, Verdict: Satisfied},
	{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": "10"}, Verdict: Satisfied},
	{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": "vmx-10"}, Verdict: Satisfied},
	{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": "v10"}, Verdict: Satisfied},
	{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": "v8"}, Verdict: Error},
	{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": "ESXi 5.5 and later (VM version 10)"}, Verdict: Satisfied},
	{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": "ESXi 5.1 and later (VM version 9)\n"}, Verdict: Error},
	{Limit: "vmware_vm_hardware_version", Attributes: Object{"name": "web-01"}, Verdict: Unchecked},

	{Limit: "vmware_vm_pci_passthrough", Attributes: Object{"pci_passthrough": true}, Verdict: Error},
	{Limit: "vmware_vm_pci_passthrough", Attributes: Object{"pci_passthrough": false}, Verdict: Satisfied},
	{Limit: "vmware_vm_pci_passthrough", Attributes: Object{"name": "web-01"}, Verdict: Unchecked},

	{Limit: "vmware_vm_vgpu", Attributes: Object{"vgpu": true}, Verdict: Error},
	{Limit: "vmware_vm_vgpu", Attributes: Object{"vgpu": false}, Verdict: Satisfied},
	{Limit: "vmware_vm_vgpu", Attributes: Object{"name": "web-01"}, Verdict: Unchecked},
}, incrementalBackup()...), nameCharacters()...))

// nameCharacters returns a case for each forbidden character.
func nameCharacters() []Case {
	var list []Case
	for _, c := range `^~=;!/()[]{}@$\&#%+` {
		list = append(list, Case{Limit: "vmware_vm_name_characters", Attributes: Object{"name": "a" + string(c) + "b"}, Verdict: Error})
	}
	return list
}

// incrementalBackup returns the cases of the four limits that rule out
// incremental backup: what violates each, at its bounds, with every value of
// incremental_backup.
func incrementalBackup() []Case {
	disk := func(name string, values ...any) Object {
		var disks List
		for _, value := range values {
			disks = append(disks, Object{name: value})
		}
		return Object{"disks": disks}
	}
	limits := []struct {
		limit     string
		broken    []Object
		satisfied []Object
	}{
		{
			"vmware_vm_cbt_hardware_version",
			[]Object{{"hardware_version": "vmx-6"}, {"hardware_version": 1}},
			[]Object{{"hardware_version": "vmx-7"}, {"hardware_version": 21}},
		},
		{
			"vmware_vm_cbt_disabled",
			[]Object{{"changed_block_tracking": false}},
			[]Object{{"changed_block_tracking": true}},
		},
		{
			"vmware_vm_cbt_physical_rdm",
			[]Object{disk("raw_device_mapping", "physical"), disk("raw_device_mapping", "none", "physicalMode")},
			[]Object{disk("raw_device_mapping", "none", "virtual", "virtualMode")},
		},
		{
			"vmware_vm_cbt_independent_disk",
			[]Object{disk("mode", "independent_persistent"), disk("mode", "persistent", "independent_nonpersistent")},
			[]Object{disk("mode", "persistent", "nonpersistent", "undoable", "append")},
		},
	}
	with := func(attributes Object, incremental any) Object {
		result := Object{"incremental_backup": incremental}
		for name, value := range attributes {
			result[name] = value
		}
		return result
	}
	var list []Case
	for _, l := range limits {
		add := func(attributes Object, v Verdict) {
			list = append(list, Case{Limit: l.limit, Attributes: attributes, Verdict: v})
		}
		for _, attributes := range l.broken {
			add(with(attributes, true), Error)
			add(with(attributes, nil), Warning)
			add(attributes, Warning)
			add(with(attributes, false), NotApplicable)
			add(with(attributes, Unknown), Pending)
		}
		for _, attributes := range l.satisfied {
			add(with(attributes, true), Satisfied)
			add(attributes, Satisfied)
			add(with(attributes, false), NotApplicable)
			add(with(attributes, Unknown), Satisfied)
		}
		add(Object{"incremental_backup": true}, Unchecked)
		add(Object{"name": "web-01"}, Unchecked)
		add(Object{"incremental_backup": false}, NotApplicable)
		add(Object{"incremental_backup": Unknown}, Pending)
	}
	return list
}
