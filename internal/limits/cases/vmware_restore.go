// SPDX-License-Identifier: MPL-2.0

package cases

import "slices"

// guest returns a guest with an operating system and one more fact.
func guest(os any, name string, value any) Object {
	return Object{"operating_system": os, name: value}
}

// systems returns a case of a limit for each operating system.
func systems(limit string, verdicts map[Verdict][]string) []Case {
	var list []Case
	for verdict, names := range verdicts {
		for _, name := range names {
			list = append(list, Case{Limit: limit, Attributes: Object{"operating_system": name}, Verdict: verdict})
		}
	}
	return list
}

// linuxOnly returns the cases of a limit on Linux guests that one fact decides.
func linuxOnly(limit, name string, bad, good any, severity Verdict) []Case {
	return []Case{
		{Limit: limit, Attributes: guest("CentOS 7.9", name, bad), Verdict: severity},
		{Limit: limit, Attributes: guest("otherLinux64Guest", name, bad), Verdict: severity},
		{Limit: limit, Attributes: guest("CentOS 7.9", name, good), Verdict: Satisfied},
		{Limit: limit, Attributes: guest("Windows Server 2016", name, bad), Verdict: NotApplicable},
		{Limit: limit, Attributes: guest("FreeBSD 13", name, bad), Verdict: NotApplicable},
		{Limit: limit, Attributes: guest("otherGuest64", name, bad), Verdict: Unchecked},
		{Limit: limit, Attributes: Object{name: bad}, Verdict: Unchecked},
		{Limit: limit, Attributes: Object{name: good}, Verdict: Satisfied},
		{Limit: limit, Attributes: guest("CentOS 7.9", name, Unknown), Verdict: Pending},
		{Limit: limit, Attributes: Object{"operating_system": "CentOS 7.9"}, Verdict: Unchecked},
	}
}

// driverFiles returns a case for each read-only driver file that makes the
// finding an error.
func driverFiles(files ...string) []Case {
	var list []Case
	for _, file := range files {
		list = append(list, Case{Limit: "vm_to_ecs_windows_virtio", Verdict: Error, Attributes: Object{
			"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": List{"other.sys", file},
		}})
	}
	return list
}

// modifiedFiles returns a case for each file that is or is not a system file.
func modifiedFiles(v Verdict, files ...string) []Case {
	var list []Case
	for _, file := range files {
		list = append(list, Case{Limit: "vm_to_ecs_system_files", Attributes: Object{"modified_system_files": List{"/etc/fstab", file}}, Verdict: v})
	}
	return list
}

// always returns the cases of a limit that one fact decides for every operating
// system.
func always(limit, name string, bad, good any) []Case {
	return []Case{
		{Limit: limit, Attributes: Object{name: bad}, Verdict: Error},
		{Limit: limit, Attributes: Object{name: good}, Verdict: Satisfied},
		{Limit: limit, Attributes: Object{"operating_system": "linux"}, Verdict: Unchecked},
	}
}

var toECS = join(
	[]Case{
		{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "6.5"}, Verdict: Error},
		{Limit: "vmware_vcenter_version", Attributes: Object{"vcenter_version": "8.0 U2"}, Verdict: Satisfied},
		{Limit: "vmware_gateway_access", Attributes: Object{"gateway_reaches_esxi": false}, Verdict: Error},
		{Limit: "vmware_gateway_access", Attributes: Object{"gateway_reaches_vcenter": true, "gateway_reaches_esxi": true}, Verdict: Satisfied},
		{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": 9}, Verdict: Error},
		{Limit: "vmware_vm_hardware_version", Attributes: Object{"hardware_version": 10}, Verdict: Satisfied},

		{Limit: "vm_to_ecs_system_files", Attributes: Object{"modified_system_files": List{}}, Verdict: Satisfied},
		{Limit: "vm_to_ecs_system_files", Attributes: Object{"modified_system_files": List{"/etc/fstab", "/etc/issue.net", "/boot/grub/menu.lst"}}, Verdict: Satisfied},
		{Limit: "vm_to_ecs_system_files", Attributes: Object{"modified_system_files": List{"/etc/fstab", "/sbin/init"}}, Verdict: Error},
		{Limit: "vm_to_ecs_system_files", Attributes: Object{"modified_system_files": List{`C:\Windows\System32\hal.dll`}}, Verdict: Error},
		{Limit: "vm_to_ecs_system_files", Attributes: Object{"modified_system_files": List{"/boot/vmlinuz-3.10.0", "/bin/ls"}}, Verdict: Error},
		{Limit: "vm_to_ecs_system_files", Attributes: Object{"modified_system_files": List{Unknown}}, Verdict: Pending},
		{Limit: "vm_to_ecs_system_files", Attributes: Object{"modified_system_files": List{Unknown, "/bin/ls"}}, Verdict: Error},
		{Limit: "vm_to_ecs_system_files", Attributes: Object{"modified_system_files": List{"/home/me/x", nil}}, Verdict: Unchecked},
		{Limit: "vm_to_ecs_system_files", Attributes: Object{"operating_system": "linux"}, Verdict: Unchecked},

		{Limit: "vm_to_ecs_system_disk_size", Attributes: guest("Windows Server 2016", "system_disk_size_gib", 39), Verdict: Error},
		{Limit: "vm_to_ecs_system_disk_size", Attributes: guest("Windows Server 2016", "system_disk_size_gib", 39.99), Verdict: Error},
		{Limit: "vm_to_ecs_system_disk_size", Attributes: guest("Windows Server 2016", "system_disk_size_gib", 40), Verdict: Satisfied},
		{Limit: "vm_to_ecs_system_disk_size", Attributes: guest("windows", "system_disk_size_gib", 500), Verdict: Satisfied},
		{Limit: "vm_to_ecs_system_disk_size", Attributes: guest("windows", "system_disk_size_gib", 501), Verdict: Error},
		{Limit: "vm_to_ecs_system_disk_size", Attributes: guest("CentOS 7.9", "system_disk_size_gib", 20), Verdict: NotApplicable},
		{Limit: "vm_to_ecs_system_disk_size", Attributes: Object{"system_disk_size_gib": 20}, Verdict: Unchecked},
		{Limit: "vm_to_ecs_system_disk_size", Attributes: Object{"system_disk_size_gib": 40}, Verdict: Satisfied},

		{Limit: "vm_to_ecs_windows_virtio", Attributes: guest("Windows Server 2016", "community_virtio_drivers", false), Verdict: Satisfied},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: guest("Windows Server 2016", "community_virtio_drivers", true), Verdict: Warning},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: guest("CentOS 7.9", "community_virtio_drivers", true), Verdict: NotApplicable},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": List{}}, Verdict: Warning},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": List{"other.sys"}}, Verdict: Warning},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": List{"NetKVM.sys"}}, Verdict: Error},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": List{`c:\WINDOWS\system32\Drivers\viostor.SYS`}}, Verdict: Error},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": List{`D:\netkvm.sys`}}, Verdict: Warning},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": List{`A            C:\Windows\System32\drivers\netkvm.sys`}}, Verdict: Warning},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": List{`             C:\Windows\System32\drivers\netkvm.sys`}}, Verdict: Warning},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": List{`A    R       C:\Windows\System32\drivers\disk.sys`}}, Verdict: Warning},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows", "community_virtio_drivers": true, "read_only_driver_files": Unknown}, Verdict: Pending},
		{Limit: "vm_to_ecs_windows_virtio", Attributes: Object{"operating_system": "windows"}, Verdict: Unchecked},

		{Limit: "vm_to_ecs_etc_issue", Attributes: guest("linux", "modified_system_files", List{"/etc/issue.net"}), Verdict: Error},
		{Limit: "vm_to_ecs_etc_issue", Attributes: guest("linux", "modified_system_files", List{"S.5....T.  c /etc/issue"}), Verdict: Error},
		{Limit: "vm_to_ecs_grub_menu", Attributes: guest("linux", "modified_system_files", List{"..5....T.  c /boot/grub/menu.lst"}), Verdict: Error},
		{Limit: "vm_to_ecs_fstab", Attributes: guest("linux", "modified_system_files", List{"S.5....T.  c /etc/fstab"}), Verdict: Error},
		{Limit: "vm_to_ecs_fstab", Attributes: guest("linux", "modified_system_files", List{"/etc/fstab    FAILED"}), Verdict: Error},
		{Limit: "vm_to_ecs_fstab", Attributes: guest("linux", "modified_system_files", List{"/etc/fstab: FAILED"}), Verdict: Error},
		{Limit: "vm_to_ecs_fstab", Attributes: guest("linux", "modified_system_files", List{"??5?????? c /etc/fstab"}), Verdict: Error},
		{Limit: "vm_to_ecs_fstab", Attributes: guest("linux", "modified_system_files", List{"/etc//fstab"}), Verdict: Error},
		{Limit: "vm_to_ecs_fstab", Attributes: guest("linux", "modified_system_files", List{"/etc/fstab\n"}), Verdict: Error},
		{Limit: "vm_to_ecs_system_files", Attributes: guest("linux", "modified_system_files", List{"S.5....T.  c /etc/fstab"}), Verdict: Satisfied},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", "2.02~beta2"), Verdict: Satisfied},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", "1.99-21ubuntu3"), Verdict: Satisfied},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", "1.99-21ubuntu3.19"), Verdict: Satisfied},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", "0.97"), Verdict: Error},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", "1.98+20100804-5"), Verdict: Error},
		{Limit: "vm_to_ecs_fstab", Attributes: guest("linux", "modified_system_files", List{"/mnt/etc/fstab"}), Verdict: Satisfied},
		{Limit: "vm_to_ecs_bare_metal", Attributes: guest("linux", "target_instance_type", "ecs.g6.ebm"), Verdict: Satisfied},
		{Limit: "vm_to_ecs_bare_metal", Attributes: guest("linux", "target_instance_type", " ECS.EBMG6.26xlarge"), Verdict: Warning},
		{Limit: "vm_to_ecs_system_disk_size", Attributes: guest("windows", "system_disk_size_gib", 500.25), Verdict: Error},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", "grub (GNU GRUB 0.97)"), Verdict: Error},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", "grub-install (GRUB) 2.06-3~deb11u6"), Verdict: Satisfied},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", "grub2-install (GRUB) 2.02~beta2"), Verdict: Satisfied},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", "1"), Verdict: Unchecked},
		{Limit: "vm_to_ecs_grub_version", Attributes: guest("linux", "grub_version", 2), Verdict: Satisfied},
		{Limit: "vm_to_ecs_selinux", Attributes: guest("linux", "selinux", "permissive"), Verdict: Warning},
		{Limit: "vm_to_ecs_multiple_nics", Attributes: guest("linux", "network_interface_count", 0), Verdict: Satisfied},
	},
	modifiedFiles(Satisfied, "/home/me/x", "/usr/local/bin/x", "/opt/sbin/x", "/boot/grub/grub.cfg", "/boot/efi/EFI/centos/grub.cfg", "/var/log/x", "/binary/x", "/mnt/bin/ls", "/bin/../home/x",
		`C:\Users\me\x`, `C:\WindowsApps\x`, `D:\data\Windows\x`),
	modifiedFiles(Unchecked, "/etc/hosts", "S.5....T.  c /etc/ssh/sshd_config", "/etc/init.d/network", "/var/lib/rpm/Packages", "/usr/share/x", "/boot/vmlinuz-3.10.0", `C:\bootmgr`, `C:\Boot\BCD`),
	modifiedFiles(Error, "/sbin/init", "/bin/ls", "/lib/modules/x", "/lib64/libc.so.6", "/lib32/x", "/usr/bin/ls", "/usr/sbin/x", "/usr/lib/x", "/usr/lib64/x", "/bin/ls\n",
		" /bin/ls ", "//usr//bin/ls", "/bin", `C:\Windows\System32\hal.dll`, `c:/windows/system32//hal.dll`, `D:\Windows\x`, `%SystemRoot%\System32\hal.dll`, `%windir%\x`,
		`\\?\C:\Windows\x`, "S.5....T.    /usr/bin/ls", ".M.......  g /usr/lib/x", "S.5....T    /usr/bin/ls", "missing     /usr/bin/ls", "missing   d /usr/lib/x (Permission denied)",
		"??5??????   /bin/ls", "/bin/ls     FAILED", "debsums: changed file /bin/ls (from coreutils package)", "debsums: missing file /usr/lib/x (from libx package)"),
	driverFiles("netkvm.sys", "balloon.sys", "vioser.sys", "viostor.sys", "pvpanic.sys", " PVPANIC.SYS ", "netkvm.sys\n", "A    R   C:\\Windows\\System32\\drivers\\netkvm.sys",
		"A    R               C:\\Windows\\System32\\drivers\\balloon.sys\r\n", "A  SHR       C:\\WINDOWS\\system32\\drivers\\VIOSTOR.SYS", `%SystemRoot%\System32\drivers\pvpanic.sys`,
		`C:\Windows\System32\\drivers\vioser.sys`, "C:/Windows/System32/drivers/vioser.sys"),
	always("vm_to_ecs_file_system", "file_system_healthy", false, true),
	always("vm_to_ecs_system_disk_full", "system_disk_free_gib", 0, 0.5),
	always("vm_to_ecs_system_disk_full", "system_disk_free_gib", -1, 1),
	always("vm_to_ecs_first_disk", "system_disk_is_first", false, true),
	always("vm_to_ecs_qemu_guest_agent", "qemu_guest_agent_installed", true, false),
	linuxOnly("vm_to_ecs_etc_issue", "modified_system_files", List{"/etc/issue"}, List{"/etc/issues/x", "/etc/fstab"}, Error),
	linuxOnly("vm_to_ecs_grub_menu", "modified_system_files", List{"/boot/grub/menu.lst"}, List{"/boot/grub/grub.cfg"}, Error),
	linuxOnly("vm_to_ecs_fstab", "modified_system_files", List{"/sbin/init", "/etc/fstab"}, List{"/etc/fstab.d"}, Error),
	linuxOnly("vm_to_ecs_shadow_read_only", "shadow_read_only", true, false, Error),
	linuxOnly("vm_to_ecs_selinux", "selinux", "enforcing", "disabled", Warning),
	linuxOnly("vm_to_ecs_dhcp", "dhcp_enabled", false, true, Error),
	linuxOnly("vm_to_ecs_cloud_init", "cloud_init_installed", false, true, Warning),
	linuxOnly("vm_to_ecs_grub_version", "grub_version", "1.98", "1.99", Error),
	linuxOnly("vm_to_ecs_bare_metal", "target_instance_type", "ecs.ebmg6.26xlarge", "ecs.g6.large", Warning),
	linuxOnly("vm_to_ecs_multiple_nics", "network_interface_count", 2, 1, Error),
	linuxOnly("vm_to_ecs_ipv6", "has_ipv6_address", true, false, Error),
	linuxOnly("vm_to_ecs_partitions", "system_disk_partition_count", 2, 1, Warning),
	linuxOnly("vm_to_ecs_partition_resize", "resize_system_disk_partition", true, false, Error),
	linuxOnly("vm_to_ecs_lvm_root", "root_volume_disk_count", 2, 1, Error),
	systems("vm_to_ecs_os_family", map[Verdict][]string{
		Error:     {"FreeBSD 13", "solaris11_64Guest", "Apple macOS 12 (64-bit)", "vmkernel7Guest", "netware6Guest"},
		Satisfied: {"windows", "linux", "otherLinux64Guest", "Windows 10", "Gentoo"},
		Unchecked: {"otherGuest", "otherGuest64", "m-123", "something"},
	}),
	systems("vm_to_ecs_windows_desktop", map[Verdict][]string{
		Error:         {"Windows XP", "Windows 8", "Windows 8.1", "Windows 10", "Windows 11", "windows9_64Guest", "winXPPro64Guest"},
		Satisfied:     {"Windows 7", "Windows Vista", "Windows Server 2016", "windows8Server64Guest"},
		NotApplicable: {"CentOS 7.9", "linux", "FreeBSD 13"},
		Unchecked:     {"windows", "otherGuest64", "windowsHyperVGuest"},
	}),
	systems("vm_to_ecs_linux_version", map[Verdict][]string{
		Satisfied: {
			"CentOS 7", "CentOS 8", "Ubuntu 14.04", "Ubuntu 18.04", "Ubuntu 19.10", "Debian 8", "Debian 9", "SLES 15", "RHEL 6", "RHEL 7",
			"CentOS 6", "CentOS 7.9", "centos8_64Guest", "CentOS 8 (64-bit)", "Ubuntu 10.04", "Ubuntu 12.04", "Ubuntu 16.04", "Ubuntu 17.10",
			"Ubuntu 20.04.6 LTS", "Debian 7", "debian10_64Guest", "SLES 11 SP4", "sles12_64Guest", "SUSE Linux Enterprise Server 15 SP4",
			"openSUSE 13.2", "openSUSE Leap 42.3", "openSUSE Leap 15.5", "RHEL 5", "rhel8_64Guest", "Red Hat Enterprise Linux 8.6",
		},
		Error: {
			"Ubuntu 13.10", "Ubuntu 15.04", "Ubuntu 21.04", "SLES 14", "openSUSE 14.1", "openSUSE 16", "Debian 11",
			"CentOS 5", "CentOS 9", "centos64Guest", "Ubuntu 9.10", "Ubuntu 11.04", "Ubuntu 22.04", "Debian 6", "debian11_64Guest", "SLES 10",
			"openSUSE 12.3", "RHEL 4", "rhel9_64Guest", "CentOS Stream 8", "Rocky Linux 8", "rockylinux_64Guest", "AlmaLinux (64-bit)",
			"Oracle Linux 7", "Alibaba Cloud Linux 3", "Amazon Linux 2", "Fedora 38", "Gentoo",
		},
		NotApplicable: {"Windows Server 2016", "windows", "FreeBSD 13"},
		Unchecked: {"linux", "otherLinux64Guest", "genericLinuxGuest", "CentOS", "ubuntu64Guest", "opensuse64Guest", "CentOS 4/5/6/7 (64-bit)", "otherGuest64",
			"CentOS 6-8", "CentOS 6/RHEL 7", "Ubuntu 20.04 or Windows Server 2019", "Debian 10~11", "Linux web01 5.4.0-42-generic #46-Ubuntu SMP"},
	}),
)

var vmwareRestore = join(of("vmware_restore", slices.Clone(toECS)), of("vmware_restore", join([]Case{
	{Limit: "vm_to_ecs_virtio_drivers", Attributes: Object{"operating_system": "linux", "virtio_drivers_installed": false, "xen_drivers_installed": false}, Verdict: Error},
	{Limit: "vm_to_ecs_virtio_drivers", Attributes: Object{"operating_system": "linux", "virtio_drivers_installed": false, "xen_drivers_installed": true}, Verdict: Satisfied},
	{Limit: "vm_to_ecs_virtio_drivers", Attributes: Object{"operating_system": "linux", "virtio_drivers_installed": true}, Verdict: Satisfied},
	{Limit: "vm_to_ecs_virtio_drivers", Attributes: Object{"operating_system": "linux", "virtio_drivers_installed": false}, Verdict: Unchecked},
	{Limit: "vm_to_ecs_virtio_drivers", Attributes: Object{"operating_system": "windows", "virtio_drivers_installed": false, "xen_drivers_installed": false}, Verdict: NotApplicable},
},
	systems("vmware_restore_windows_version", map[Verdict][]string{
		Satisfied: {
			"Windows Server 2012", "Windows Server 2012 R2", "windows8Server64Guest", "Windows Server 2016", "windows9Server64Guest",
			"Microsoft Windows Server 2016 or later (64-bit)", "windows2019srv_64Guest", "windows2019srvNext_64Guest", "windows2022srvNext_64Guest",
		},
		Error:         {"Windows Server 2008 R2", "windows7Server64Guest", "Windows Server 2003", "Windows 7", "Windows Vista"},
		NotApplicable: {"Windows 10", "windows9_64Guest", "Windows XP", "CentOS 7.9", "linux", "FreeBSD 13"},
		Unchecked: {"windows", "otherGuest64", "Microsoft Windows [Version 10.0.14393]", "windowsHyperVGuest", "Windows 10/2016/2019",
			"Windows-10-10.0.17763-SP0", "Windows Server 2008-2019", "Windows_NT", "Win32NT", "Ubuntu 20.04 or Windows Server 2019"},
	}),
)))
