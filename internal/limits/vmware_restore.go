package limits

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

var (
	guestFileSystemHealthy = checks.Bool(true, checks.Argument{
		Name:        "file_system_healthy",
		Description: "Whether the file systems of the guest are intact.",
		Where:       "in the guest, `chkdsk` on Windows or `fsck -n` on Linux",
	})
	guestModifiedSystemFiles = checks.SetOf(checks.FilePath("", checks.Argument{
		Name:        "modified_system_files",
		Description: "Paths of system files that were modified, such as `/etc/fstab`; an empty set where none was.",
		Where:       "in the guest, the programs and libraries that `rpm -Va`, `debsums -ca` or `sfc /verifyonly` report, and of the configuration only `/etc/issue*`, `/boot/grub/menu.lst` and `/etc/fstab`",
	}))
	guestSystemDiskSize = checks.GiB(40, checks.Argument{
		Name:         "system_disk_size_gib",
		Availability: checks.Required,
		Description:  "Size of the system disk in GiB.",
		Where:        "`disk[0].size` of `vsphere_virtual_machine`; RVTools vDisk `Capacity MiB`, divided by 1024",
	})
	guestSystemDiskFree = checks.GiB(10, checks.Argument{
		Name:        "system_disk_free_gib",
		Description: "Free space of the system disk in GiB.",
		Where:       "RVTools vPartition `Free MiB`, divided by 1024; in the guest, `df -h /` or `Get-PSDrive C`",
	})
	guestSystemDiskIsFirst = checks.Bool(true, checks.Argument{
		Name:        "system_disk_is_first",
		Description: "Whether the system disk is the first disk of the VM.",
		Where:       "the guest's disk management, compared with the lowest SCSI controller and unit in RVTools vDisk",
	})
	guestQEMUAgent = checks.Bool(false, checks.Argument{
		Name:        "qemu_guest_agent_installed",
		Description: "Whether the QEMU guest agent (qemu-ga) is installed.",
		Where:       "in the guest, `rpm -q qemu-guest-agent`, `dpkg -l qemu-guest-agent` or `Get-Service QEMU-GA`",
	})
	guestCommunityVirtio = checks.Bool(false, checks.Argument{
		Name:        "community_virtio_drivers",
		Description: "Whether the community edition of the virtio drivers is installed on Windows.",
		Where:       "in the guest, `pnputil /enum-drivers`, where their provider is Red Hat, Inc. or Fedora",
	})
	guestReadOnlyDriverFiles = checks.SetOf(checks.FilePath("", checks.Argument{
		Name:        "read_only_driver_files",
		Description: "Driver files of Windows that are read-only: paths or names, in any case; an empty set where none is.",
		Where:       `in the guest, ` + "`attrib C:\\Windows\\System32\\drivers\\*.sys`",
	}))
	guestShadowReadOnly = checks.Bool(false, checks.Argument{
		Name:        "shadow_read_only",
		Description: "Whether `/etc/shadow` was made read-only, so that passwords cannot be set.",
		Where:       "in the guest, `lsattr /etc/shadow`, where `i` stands for immutable",
	})
	guestSELinux = checks.Choice(checks.Choices{
		Values:  []string{"disabled", "permissive", "enforcing"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "selinux",
		Description: "Mode of SELinux.",
		Where:       "in the guest, `getenforce`",
	})
	guestDHCP = checks.Bool(true, checks.Argument{
		Name:        "dhcp_enabled",
		Description: "Whether the network interface gets its address by DHCP.",
		Where:       "in the guest, the interface's configuration, such as `BOOTPROTO` or `nmcli connection show`",
	})
	guestVirtio = checks.Bool(true, checks.Argument{
		Name:        "virtio_drivers_installed",
		Description: "Whether the guest has the virtio drivers of KVM.",
		Where:       "in the guest, `grep -i virtio /boot/config-$(uname -r)` and `lsinitrd` or `lsinitramfs`",
	})
	guestXen = checks.Bool(false, checks.Argument{
		Name:        "xen_drivers_installed",
		Description: "Whether the guest has the drivers of Xen.",
		Where:       "in the guest, `grep -i xen /boot/config-$(uname -r)`",
	})
	guestCloudInit = checks.Bool(true, checks.Argument{
		Name:        "cloud_init_installed",
		Description: "Whether cloud-init is installed.",
		Where:       "in the guest, `cloud-init --version`",
	})
	guestGRUB = checks.Version("2.02", checks.Argument{
		Name:        "grub_version",
		Description: "Version of GRUB, with or without what the distribution added to it.",
		Where:       "in the guest, `grub-install --version` or `grub2-install --version`",
	})
	guestInterfaces = checks.Count(checks.Argument{
		Name:         "network_interface_count",
		Availability: checks.Required,
		Description:  "Number of the VM's network interfaces.",
		Where:        "`length(network_interface)` of `vsphere_virtual_machine`; RVTools vInfo `NICs`",
	})
	guestIPv6 = checks.Bool(false, checks.Argument{
		Name:        "has_ipv6_address",
		Description: "Whether the guest has an IPv6 address.",
		Where:       "RVTools vNetwork `IPv6 Address`; `guest_ip_addresses` of `data.vsphere_virtual_machine`, which lists link-local addresses (fe80::) too: whether these count is not documented",
	})
	guestPartitions = checks.Count(checks.Argument{
		Name:        "system_disk_partition_count",
		Description: "Number of partitions on the system disk, `/boot` and EFI among them.",
		Where:       "in the guest, `lsblk`; RVTools vPartition, which leaves partitions without a file system out",
	})
	guestResizePartition = checks.Bool(false, checks.Argument{
		Name:        "resize_system_disk_partition",
		Description: "Whether the partition of the system disk is to be resized.",
		Where:       "your own plan of the restore or migration; `false` where the disk grows but its partition does not",
	})
	guestRootDisks = checks.Count(checks.Argument{
		Name:        "root_volume_disk_count",
		Description: "Number of disks that the root volume lies on.",
		Where:       "in the guest, `lvs -o +devices`; 1 without LVM",
	})
	targetInstanceType = checks.Text(checks.Argument{
		Name:         "target_instance_type",
		Availability: checks.IfWritten,
		Description:  "ECS instance type that the VM becomes.",
		Where:        "`instance_type` of `alicloud_instance`",
	})
)

// The files of Linux that have limits of their own.
var (
	etcIssue  = regexp.MustCompile(`^/etc/issue[^/]*$`)
	grubMenu  = regexp.MustCompile(`^/boot/grub/menu\.lst$`)
	fstab     = regexp.MustCompile(`^/etc/fstab$`)
	bareMetal = regexp.MustCompile(`^ecs\.ebm`)
)

var (
	onWindows = operatingSystem.FamilyIs(guestos.Windows)
	onLinux   = operatingSystem.FamilyIs(guestos.Linux)
)

// desktops are the releases of Windows that are named as unsupported.
var desktops = guestos.List{guestos.WindowsDesktop: {"XP", "8", "8.1", "10", "11"}}

// linuxSystems are the distributions that become ECS instances, from the Limits
// page, verified on 22 November 2026; the numbers are major versions.
var linuxSystems = guestos.List{
	guestos.CentOS:      {"6", "7", "8"},
	guestos.Ubuntu:      {"10", "12", "14", "16", "17", "18", "19", "20"},
	guestos.Debian:      {"7", "8", "9", "10"},
	guestos.SUSE:        {"11", "12", "15"}, // by these words, the desktop too
	guestos.SUSEDesktop: {"11", "12", "15"},
	guestos.OpenSUSE:    {"13", "42", "15"},
	guestos.RHEL:        {"5", "6", "7", "8"},
}

// modified is a condition on one system file that has been modified.
func modified(file string, pattern *regexp.Regexp) checks.Condition {
	return guestModifiedSystemFiles.Any(guestModifiedSystemFiles.Element.Matches("has", file, pattern.MatchString))
}

// driverFiles are those whose read-only attribute stands in the way.
var driverFiles = []string{"netkvm.sys", "balloon.sys", "vioser.sys", "viostor.sys", "pvpanic.sys"}

// isDriverFile tells whether a path, or a bare name, is one of driverFiles in the
// folder of drivers.
func isDriverFile(path string) bool {
	path = strings.ToLower(strings.ReplaceAll(strings.TrimSpace(path), "/", `\`))
	name := strings.TrimPrefix(path, `c:\windows\system32\drivers\`)
	return slices.Contains(driverFiles, name)
}

// windowsVersionLimit is about the releases of Windows Server that a restore or a
// migration takes.
func windowsVersionLimit(id string, section string, releases ...string) *checks.Limit {
	named := strings.ReplaceAll(words.Join(releases, "and"), "2012, 2012 R2", "2012 (R2 too)")
	return &checks.Limit{
		ID:        id,
		Title:     "the release of Windows is not supported",
		Severity:  checks.Error,
		AppliesTo: checks.And(onWindows, checks.Not(operatingSystem.On(desktops))),
		Violated:  checks.Not(operatingSystem.On(guestos.List{guestos.WindowsServer: releases})),
		Rule:      fmt.Sprintf("Of Windows, only Windows Server %s are supported.", named),
		Remedy:    "Upgrade the guest to a supported release first.",
		Source:    limitsPage(section),
	}
}

// linuxLimit completes a limit of Linux guests.
func linuxLimit(l checks.Limit) *checks.Limit {
	l.AppliesTo, l.Source = onLinux, limitsPage(vmwareTitle)
	if l.Severity == "" {
		l.Severity = checks.Error
	}
	return &l
}

// linuxDriversLimit is about the drivers that a restore or a migration needs.
func linuxDriversLimit(missing checks.Condition) *checks.Limit {
	return linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_virtio_drivers",
		Title:    "drivers for the virtual hardware are missing",
		Violated: missing,
		Rule:     "A Linux guest needs drivers for ECS: Xen or KVM (virtio) for a restore, virtio for a migration.",
		Remedy:   "Install the virtio drivers in the guest.",
	})
}

// vmToECSLimits are those of every VM that becomes an ECS instance.
var vmToECSLimits = []*checks.Limit{
	vmwareVCenterVersionLimit,
	vmwareGatewayAccessLimit,
	vmwareHardwareVersionLimit,
	{
		ID:       "vm_to_ecs_file_system",
		Title:    "a file system is damaged",
		Severity: checks.Error,
		Violated: guestFileSystemHealthy.Is(false),
		Rule:     "The file systems of the guest have to be intact.",
		Remedy:   "Repair the file system in the guest.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_system_files",
		Title:    "system files were modified",
		Severity: checks.Error,
		Violated: guestModifiedSystemFiles.Any(guestModifiedSystemFiles.Element.Matches("has", "a file that belongs to the system",
			func(p string) bool { return !hasLimitOfItsOwn(p) })),
		Rule:   "Critical system files, such as those in /sbin, /bin and /lib*, must not be modified.",
		Remedy: "Install the package or component that the files belong to again.",
		Source: limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_system_disk_full",
		Title:    "the system disk is full",
		Severity: checks.Error,
		Violated: checks.Not(guestSystemDiskFree.Above(0)),
		Rule:     "The system disk must not be full.",
		Remedy:   "Free space on the system disk.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:        "vm_to_ecs_system_disk_size",
		Title:     "the system disk is too small or too large",
		Severity:  checks.Error,
		AppliesTo: onWindows,
		Violated:  checks.Or(guestSystemDiskSize.Below(40), guestSystemDiskSize.Above(500)),
		Rule:      "The system disk of Windows must have 40 GiB to 500 GiB, both included.",
		Remedy:    "Grow the disk, or move data to another one and shrink it.",
		Source:    limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_first_disk",
		Title:    "the first disk is not the system disk",
		Severity: checks.Error,
		Violated: guestSystemDiskIsFirst.Is(false),
		Rule:     "The first disk of the VM has to be the system disk, or the ECS instance may fail to start.",
		Remedy:   "Attach the system disk at the lowest controller and unit.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_qemu_guest_agent",
		Title:    "the QEMU guest agent is installed",
		Severity: checks.Error,
		Violated: guestQEMUAgent.Is(true),
		Rule:     "With the QEMU guest agent (qemu-ga), services that ECS needs may be unavailable.",
		Remedy:   "Remove the QEMU guest agent.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_os_family",
		Title:    "the operating system is neither Windows nor Linux",
		Severity: checks.Error,
		Violated: operatingSystem.FamilyIs(guestos.Other),
		Rule:     "Only VMs with Windows or Linux become ECS instances.",
		Remedy:   "Move the workload to Windows or Linux.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:        "vm_to_ecs_windows_desktop",
		Title:     "desktop releases of Windows are not supported",
		Severity:  checks.Error,
		AppliesTo: onWindows,
		Violated:  operatingSystem.On(desktops),
		Rule:      "Windows XP, 8, 8.1, 10 and 11 are not supported.",
		Remedy:    "Move the workload to Windows Server.",
		Source:    limitsPage(vmwareTitle),
	},
	{
		ID:            "vm_to_ecs_windows_virtio",
		Title:         "community virtio drivers are installed",
		Severity:      checks.Error,
		AppliesTo:     onWindows,
		Violated:      guestCommunityVirtio.Is(true),
		WarningUnless: guestReadOnlyDriverFiles.Any(guestReadOnlyDriverFiles.Element.Matches("has", "one of "+strings.Join(driverFiles, ", "), isDriverFile)),
		Rule: "The community edition of the virtio drivers must not be installed on Windows Server; where it is, its files in " +
			`C:\Windows\System32\drivers (` + strings.Join(driverFiles, ", ") + ") must not be read-only. It is an error where one of these files is read-only, and a warning otherwise.",
		Remedy: "Remove the drivers, or take the read-only attribute off the files with attrib -r.",
		Source: limitsPage(vmwareTitle),
	},
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_linux_version",
		Title:    "the Linux distribution or version is not supported",
		Violated: checks.Not(operatingSystem.On(linuxSystems)),
		Rule: "The supported Linux systems are CentOS 6, 7, 8; Ubuntu 10, 12, 14, 16 to 20; Debian 7 to 10; SUSE 11, 12, 15; openSUSE 13, 42, 15; and " +
			"RHEL 5 to 8.",
		Remedy: "Upgrade or change to a supported version first.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_etc_issue",
		Title:    "/etc/issue was modified",
		Violated: modified("/etc/issue*", etcIssue),
		Rule:     "With /etc/issue* modified, ECS does not recognize the distribution, and the instance is not created.",
		Remedy:   "Put the distribution's own /etc/issue back.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_grub_menu",
		Title:    "/boot/grub/menu.lst was modified",
		Violated: modified("/boot/grub/menu.lst", grubMenu),
		Rule:     "With /boot/grub/menu.lst modified, the ECS instance does not start.",
		Remedy:   "Let the distribution's tools write the file again.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_fstab",
		Title:    "/etc/fstab was modified",
		Violated: modified("/etc/fstab", fstab),
		Rule:     "With /etc/fstab modified, partitions may not be mounted, and the ECS instance may not start.",
		Remedy:   "Put the file back as the installation wrote it. Where mounts have been added since, try a restore or waive the limit.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_shadow_read_only",
		Title:    "/etc/shadow is read-only",
		Violated: guestShadowReadOnly.Is(true),
		Rule:     "With /etc/shadow read-only on a Linux guest, the password cannot be set, and the instance is not created.",
		Remedy:   "Make the file writable for root: chattr -i /etc/shadow.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_selinux",
		Title:    "SELinux is on",
		Severity: checks.Warning,
		Violated: guestSELinux.NotIn("disabled"),
		Rule:     "A Linux system may not start with SELinux enabled in /etc/selinux/config; permissive counts as enabled.",
		Remedy:   "Disable SELinux beforehand; where it is needed, follow Alibaba Cloud's page on enabling SELinux.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_dhcp",
		Title:    "DHCP is off",
		Violated: guestDHCP.Is(false),
		Rule:     "A Linux guest has to have DHCP enabled.",
		Remedy:   "Let the interface get its address by DHCP.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_cloud_init",
		Title:    "cloud-init is not installed",
		Severity: checks.Warning,
		Violated: guestCloudInit.Is(false),
		Rule:     "Without cloud-init, the host name, NTP source and yum repository of a Linux guest are not configured.",
		Remedy:   "Install cloud-init in the guest.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_grub_version",
		Title:    "GRUB is older than 1.99",
		Violated: guestGRUB.Below("1.99"),
		Rule:     "GRUB must be 1.99 or later on a Linux guest.",
		Remedy:   "Upgrade GRUB in the guest.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_bare_metal",
		Title:    "earlier systems may not run on bare metal",
		Severity: checks.Warning,
		Violated: targetInstanceType.Matches("is", "an ECS bare metal type", bareMetal.MatchString),
		Rule:     "Some earlier versions of Linux are not compatible with ECS bare metal instances.",
		Remedy:   "Look the version up with Alibaba Cloud, or take an instance type that is not bare metal.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_multiple_nics",
		Title:    "the VM has several network interfaces",
		Violated: guestInterfaces.Above(1),
		Rule:     "A Linux guest may have one network interface only.",
		Remedy:   "Remove all but one beforehand, and attach elastic network interfaces to the instance afterwards.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_ipv6",
		Title:    "the guest has an IPv6 address",
		Violated: guestIPv6.Is(true),
		Rule:     "A Linux guest may not have IPv6 addresses.",
		Remedy:   "Remove the IPv6 configuration beforehand.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_partitions",
		Title:    "the system disk has several partitions",
		Violated: guestPartitions.Above(1),
		Rule: "The system disk of a Linux guest may have a single root partition only. By these words a partition for /boot or EFI counts " +
			"too.",
		Remedy: "Bring everything onto the root partition; where only /boot or EFI is beside it, try a restore or waive the limit.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_partition_resize",
		Title:    "the system disk's partition is to be resized",
		Violated: guestResizePartition.Is(true),
		Rule:     "The system disk's partition of a Linux guest cannot be resized.",
		Remedy:   "Keep its size, and resize it in the ECS instance afterwards.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_lvm_root",
		Title:    "the root volume lies on several disks",
		Violated: guestRootDisks.Above(1),
		Rule:     "A root volume of a Linux guest that LVM spreads over several disks is not supported, and the instance may not start.",
		Remedy:   "Move the root volume to one disk with pvmove.",
	}),
}

// hasLimitOfItsOwn tells a file that other limits are about on Linux.
func hasLimitOfItsOwn(path string) bool {
	return etcIssue.MatchString(path) || grubMenu.MatchString(path) || fstab.MatchString(path)
}

var vmwareRestore = checks.NewSubject(checks.Subject{
	Name:        "vmware_restore",
	Description: "A VMware VM that is restored to an ECS instance.",
	Limits: append(slices.Clone(vmToECSLimits),
		windowsVersionLimit("vmware_restore_windows_version", vmwareTitle, "2012", "2012 R2", "2016", "2019", "2022", "2025"),
		linuxDriversLimit(checks.And(guestVirtio.Is(false), guestXen.Is(false))), // drivers of either kind do
	),
})
