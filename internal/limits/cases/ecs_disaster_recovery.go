// SPDX-License-Identifier: MPL-2.0

package cases

import "maps"

var disasterRecoverySection = join(ecsDisasterRecovery)

// async and continuous return a disaster recovery of their kind.
func async(attributes Object) Object {
	result := Object{"replication": "async"}
	maps.Copy(result, attributes)
	return result
}

func continuous(attributes Object) Object {
	result := Object{"replication": "continuous"}
	maps.Copy(result, attributes)
	return result
}

// pair returns a case of two disks that are alike, apart from the changes.
func pair(v Verdict, source, target Object) Case {
	disk := func(changes Object) Object {
		d := Object{"category": "cloud_essd", "performance_level": "PL1", "size_gib": 100}
		maps.Copy(d, changes)
		return d
	}
	return Case{Limit: "ecs_dr_async_disk_mismatch", Attributes: async(Object{"source_disk": disk(source), "target_disk": disk(target)}), Verdict: v}
}

// replicated returns a case for each system in a list.
func replicated(list map[Verdict][]string) []Case {
	all := systems("ecs_dr_continuous_operating_system", list)
	for i := range all {
		all[i].Attributes = continuous(all[i].Attributes)
	}
	return all
}

// kernel returns a case of Alibaba Cloud Linux with this kernel.
func kernel(v Verdict, release, architecture any) Case {
	return Case{Limit: "ecs_dr_continuous_operating_system", Attributes: continuous(Object{
		"operating_system": "Alibaba Cloud Linux 2.1903 LTS 64-bit", "kernel_version": release, "architecture": architecture,
	}), Verdict: v}
}

var ecsDisasterRecovery = of("ecs_disaster_recovery", join([]Case{
	{Limit: "ecs_dr_async_limits", Attributes: async(nil), Verdict: Info},
	{Limit: "ecs_dr_async_limits", Attributes: continuous(nil), Verdict: NotApplicable},
	{Limit: "ecs_dr_async_limits", Attributes: Object{"replication": Unknown}, Verdict: NotApplicable},
	{Limit: "ecs_dr_continuous_limits", Attributes: continuous(nil), Verdict: Info},
	{Limit: "ecs_dr_continuous_limits", Attributes: async(nil), Verdict: NotApplicable},

	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"category": "cloud_essd"}}), Verdict: Satisfied},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"category": "cloud_auto"}}), Verdict: Satisfied},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"category": "cloud_efficiency"}}), Verdict: Error},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"category": "cloud_essd_entry"}}), Verdict: Error},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"category": "cloud_ssd"}, "target_disk": Object{"category": "cloud_ssd"}}), Verdict: Error},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"category": "cloud_ssd"}, "target_disk": Unknown}), Verdict: Error},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"category": "cloud_essd"}, "target_disk": Object{"category": "cloud_ssd"}}), Verdict: Satisfied},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"category": "cloud_essd"}, "target_disk": Unknown}), Verdict: Satisfied},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"target_disk": Object{"category": Unknown}}), Verdict: Unchecked},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"category": Unknown}}), Verdict: Pending},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Unknown}), Verdict: Pending},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(Object{"source_disk": Object{"size_gib": 40}}), Verdict: Unchecked},
	{Limit: "ecs_dr_async_disk_category", Attributes: async(nil), Verdict: Unchecked},
	{Limit: "ecs_dr_async_disk_category", Attributes: Object{"source_disk": Object{"category": "cloud_efficiency"}}, Verdict: Unchecked},
	{Limit: "ecs_dr_async_disk_category", Attributes: Object{"replication": Unknown, "source_disk": Object{"category": "cloud_efficiency"}}, Verdict: Pending},
	{Limit: "ecs_dr_async_disk_category", Attributes: continuous(Object{"source_disk": Object{"category": "cloud_efficiency"}}), Verdict: NotApplicable},

	pair(Satisfied, nil, nil),
	pair(Error, Object{"category": "cloud_auto"}, nil),
	pair(Error, nil, Object{"category": "cloud_auto"}),
	pair(Error, nil, Object{"size_gib": 101}),
	pair(Error, Object{"size_gib": 100.5}, nil),
	pair(Error, nil, Object{"performance_level": "PL0"}),
	pair(Error, Object{"performance_level": "PL3"}, Object{"size_gib": Unknown}),
	pair(Error, Object{"size_gib": 40, "category": nil}, Object{"category": Unknown}),
	pair(Satisfied, Object{"category": "cloud_auto", "performance_level": "PL1"}, Object{"category": "cloud_auto", "performance_level": "PL2"}),
	pair(Satisfied, Object{"category": "cloud_auto", "performance_level": nil}, Object{"category": "cloud_auto", "performance_level": nil}),
	pair(Satisfied, Object{"category": "cloud_ssd", "performance_level": "PL1"}, Object{"category": "cloud_ssd", "performance_level": "PL2"}),
	pair(Satisfied, Object{"category": "CLOUD_ESSD ", "performance_level": "pl1"}, nil),
	pair(Unchecked, Object{"performance_level": nil}, nil),
	pair(Unchecked, nil, Object{"size_gib": nil}),
	pair(Pending, nil, Object{"performance_level": Unknown}),
	pair(Pending, nil, Object{"category": Unknown}),
	{Limit: "ecs_dr_async_disk_mismatch", Attributes: async(Object{"source_disk": Object{"category": "cloud_essd"}}), Verdict: Unchecked},
	{Limit: "ecs_dr_async_disk_mismatch", Attributes: async(Object{"source_disk": Object{"category": "cloud_essd"}, "target_disk": Unknown}), Verdict: Pending},
	{Limit: "ecs_dr_async_disk_mismatch", Attributes: continuous(Object{"source_disk": Object{"size_gib": 1}, "target_disk": Object{"size_gib": 2}}), Verdict: NotApplicable},

	{Limit: "ecs_dr_async_encrypted_disk", Attributes: async(Object{"source_disk": Object{"encrypted": true}}), Verdict: Error},
	{Limit: "ecs_dr_async_encrypted_disk", Attributes: async(Object{"source_disk": Object{"encrypted": false}}), Verdict: Satisfied},
	{Limit: "ecs_dr_async_encrypted_disk", Attributes: async(Object{"target_disk": Object{"encrypted": true}}), Verdict: Unchecked},
	{Limit: "ecs_dr_async_encrypted_disk", Attributes: async(Object{"source_disk": Object{"encrypted": Unknown}}), Verdict: Pending},
	{Limit: "ecs_dr_async_encrypted_disk", Attributes: continuous(Object{"source_disk": Object{"encrypted": true}}), Verdict: NotApplicable},

	{Limit: "ecs_dr_async_pairs_per_disk", Attributes: async(Object{"pairs_per_disk": 1}), Verdict: Satisfied},
	{Limit: "ecs_dr_async_pairs_per_disk", Attributes: async(Object{"pairs_per_disk": 2}), Verdict: Error},
	{Limit: "ecs_dr_async_pairs_per_disk", Attributes: async(Object{"pairs_per_disk": Unknown}), Verdict: Pending},
	{Limit: "ecs_dr_async_pairs_per_disk", Attributes: async(nil), Verdict: Unchecked},
	{Limit: "ecs_dr_async_pairs_per_disk", Attributes: continuous(Object{"pairs_per_disk": 2}), Verdict: NotApplicable},

	{Limit: "ecs_dr_async_pairs_in_group", Attributes: async(Object{"pairs_in_group": 17}), Verdict: Satisfied},
	{Limit: "ecs_dr_async_pairs_in_group", Attributes: async(Object{"pairs_in_group": 18}), Verdict: Error},
	{Limit: "ecs_dr_async_pairs_in_group", Attributes: async(Object{"pairs_in_group": Unknown}), Verdict: Pending},
	{Limit: "ecs_dr_async_pairs_in_group", Attributes: async(nil), Verdict: Unchecked},
	{Limit: "ecs_dr_async_pairs_in_group", Attributes: continuous(Object{"pairs_in_group": 18}), Verdict: NotApplicable},

	kernel(Satisfied, "4.19.91-25.1.al7.x86_64", nil),
	kernel(Satisfied, "4.19.91-25.1.al7", "x86_64"),
	kernel(Satisfied, "4.19.91-24.1.al7.x86_64", "64-bit"),
	kernel(Satisfied, " 4.19.91-23.al7.x86_64 ", "amd64"),
	kernel(Satisfied, "4.19.91-22.2.al7.x86_64", nil),
	kernel(Error, "4.19.91-26.al7.x86_64", nil),
	kernel(Error, "4.19.91-25.al7.x86_64", "x86_64"),
	kernel(Error, "5.10.134-16.1.al8.x86_64", nil),
	kernel(Error, "4.19.91-25.1.al7.aarch64", nil),
	kernel(Error, "4.19.91-25.1.al7", "arm64"),
	kernel(Error, nil, "arm64"),
	kernel(Error, "4.19.91-25.1.al7.aarch64", "x86_64"),
	kernel(Error, "4.19.91-25.1.al7.x86_64", "arm64"),
	kernel(Error, Unknown, "arm64"),
	kernel(Error, "4.19.91-26.al7", "64-bit"),
	kernel(Error, "4.18", "x86_64"),
	kernel(Satisfied, "kernel-4.19.91-25.1.al7.x86_64", nil),
	kernel(Satisfied, "Linux 4.19.91-25.1.al7.x86_64", nil),
	kernel(Satisfied, "Linux db01 4.19.91-25.1.al7.X86_64 #1 SMP Wed Mar 24 11:12:13 CST 2021 x86_64 GNU/Linux", nil),
	kernel(Unchecked, "unknown", "x86_64"),
	kernel(Unchecked, "4.19", "x86_64"),
	kernel(Unchecked, "4.19.91-25.1", "x86_64"),
	kernel(Unchecked, "4.19.91-25.1.al7", nil),
	kernel(Unchecked, "4.19.91-25.1.al7", "64-bit"),
	kernel(Unchecked, nil, "x86_64"),
	kernel(Pending, Unknown, "x86_64"),
	kernel(Pending, "4.19.91-25.1.al7", Unknown),
	kernel(Error, "4.19.91-26.al7", Unknown),
	{Limit: "ecs_dr_continuous_operating_system", Attributes: continuous(Object{"operating_system": "CentOS 7.9", "architecture": "x86_64"}), Verdict: Satisfied},
	{Limit: "ecs_dr_continuous_operating_system", Attributes: continuous(Object{"operating_system": "CentOS 7.9"}), Verdict: Unchecked},
	{Limit: "ecs_dr_continuous_operating_system", Attributes: continuous(Object{"operating_system": "CentOS 7.9", "architecture": "386"}), Verdict: Error},
	{Limit: "ecs_dr_continuous_operating_system", Attributes: continuous(Object{"operating_system": "CentOS 7.9", "architecture": Unknown}), Verdict: Pending},
	{Limit: "ecs_dr_continuous_operating_system", Attributes: continuous(Object{"operating_system": "CentOS 8.2", "architecture": Unknown}), Verdict: Error},
	{Limit: "ecs_dr_continuous_operating_system", Attributes: continuous(Object{"operating_system": Unknown}), Verdict: Pending},
	{Limit: "ecs_dr_continuous_operating_system", Attributes: continuous(nil), Verdict: Unchecked},
	{Limit: "ecs_dr_continuous_operating_system", Attributes: async(Object{"operating_system": "CentOS 8"}), Verdict: NotApplicable},

	{Limit: "ecs_dr_continuous_boot_disk", Attributes: continuous(Object{"operating_system": "linux", "boot_and_root_on_same_disk": false}), Verdict: Error},
	{Limit: "ecs_dr_continuous_boot_disk", Attributes: continuous(Object{"operating_system": "linux", "boot_and_root_on_same_disk": true}), Verdict: Satisfied},
	{Limit: "ecs_dr_continuous_boot_disk", Attributes: continuous(Object{"boot_and_root_on_same_disk": true}), Verdict: Satisfied},
	{Limit: "ecs_dr_continuous_boot_disk", Attributes: continuous(Object{"boot_and_root_on_same_disk": false}), Verdict: Unchecked},
	{Limit: "ecs_dr_continuous_boot_disk", Attributes: continuous(Object{"operating_system": "linux"}), Verdict: Unchecked},
	{Limit: "ecs_dr_continuous_boot_disk", Attributes: continuous(Object{"operating_system": "linux", "boot_and_root_on_same_disk": Unknown}), Verdict: Pending},
	{Limit: "ecs_dr_continuous_boot_disk", Attributes: continuous(Object{"operating_system": "windows", "boot_and_root_on_same_disk": false}), Verdict: NotApplicable},
	{Limit: "ecs_dr_continuous_boot_disk", Attributes: async(Object{"operating_system": "linux", "boot_and_root_on_same_disk": false}), Verdict: NotApplicable},

	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vsphere", "vsphere_version": "6.7"}), Verdict: Satisfied},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vsphere", "vsphere_version": "6.5"}), Verdict: Error},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vsphere", "vsphere_version": 6}), Verdict: Unchecked},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vmware", "vsphere_version": "VMware ESXi 8.0.3 build-25067014"}), Verdict: Satisfied},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vsphere", "vsphere_version": "VMware ESXi 6.5.0 build-14320388"}), Verdict: Error},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vsphere", "vsphere_version": "VMware vSphere 6.7"}), Verdict: Satisfied},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vsphere",
		"vsphere_version": "   Product: VMware ESXi\n   Version: 7.0.3\n   Build: Releasebuild-21424296\n   Update: 3\n   Patch: 85\n"}), Verdict: Satisfied},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vsphere",
		"vsphere_version": "   Product: VMware ESXi\n   Version: 6.5.0\n   Build: Releasebuild-5310538\n   Update: 0\n   Patch: 0\n"}), Verdict: Error},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "none", "vsphere_version": "6.5"}), Verdict: NotApplicable},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vsphere"}), Verdict: Unchecked},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"vsphere_version": "6.5"}), Verdict: Unchecked},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "vsphere", "vsphere_version": Unknown}), Verdict: Pending},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: continuous(Object{"platform": "physical", "vsphere_version": "6.5"}), Verdict: NotApplicable},
	{Limit: "ecs_dr_continuous_vsphere", Attributes: async(Object{"platform": "vsphere", "vsphere_version": "6.5"}), Verdict: NotApplicable},
}, replicated(map[Verdict][]string{
	Satisfied: {
		"Windows Server 2008 R2", "Windows Server 2012", "Windows Server 2012 R2", "Windows Server 2016", "RHEL 6.0", "RHEL 6.10", "RHEL 7.0",
		"RHEL 7.9", "rhel7_64Guest", "RHEL 6 (32-bit)", "CentOS 6.0 (64-bit)", "CentOS 6.10 x86_64", "CentOS 7.0 64-bit",
		"CentOS 7.9.2009 64-bit", "centos7_64Guest", "SLES 12 SP0 64-bit", "SLES 12 SP1 64-bit", "SLES 12 SP3 64-bit",
	},
	Error: {
		"Windows Server 2008", "Windows Server 2019", "Windows 10", "RHEL 5.11", "RHEL 8.0", "CentOS 5", "CentOS 8.0", "CentOS Stream 8",
		"CentOS 7 32-bit", "centos7Guest", "SLES 11 SP4", "SLES 12 SP4", "SLES 12 SP3 32-bit", "SLES 15", "SLED 12 SP3 64-bit", "SUSE Linux Enterprise Desktop 12 SP3", "Alibaba Cloud Linux 3", "Ubuntu 18.04",
		"Debian 10", "Rocky Linux 8", "FreeBSD 13",
	},
	Unchecked: {
		"linux", "windows", "windows9Server64Guest", "RHEL", "CentOS 7", "SLES 12 64-bit", "sles12_64Guest", "Alibaba Cloud Linux 2",
		"Alibaba Cloud Linux 2.1903 LTS 64-bit", "m-123", "",
	},
})))
