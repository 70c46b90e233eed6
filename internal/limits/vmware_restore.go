// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// guestCommands print a value in a guest of each family.
type guestCommands struct{ windows, linux string }

var (
	fileSystemCheck  = guestCommands{"`chkdsk`", "`fsck -n`"}
	fileVerification = guestCommands{
		"`sfc /verifyonly`, which writes the files to `C:\\Windows\\Logs\\CBS\\CBS.log`",
		"`rpm -Va`, `dpkg -V`, or `debsums -ca`",
	}
	agentQuery = guestCommands{"`Get-Service QEMU-GA`", "`rpm -q qemu-guest-agent` or `dpkg -l qemu-guest-agent`"}
)

func (c guestCommands) either() string {
	return "in the guest, on Linux, " + c.linux + "; on Windows, " + c.windows
}

// inGuest returns the command for the guest's family, or "" if that is not known.
func (c guestCommands) inGuest(v checks.Values) string {
	if !v.Has(operatingSystem) {
		return ""
	}
	switch operatingSystem.Of(v).Family {
	case guestos.Windows:
		return "in the guest, " + c.windows
	case guestos.Linux:
		return "in the guest, " + c.linux
	default:
		return ""
	}
}

var (
	guestFileSystemHealthy = checks.Bool(true, checks.Argument{
		Name:        "file_system_healthy",
		Description: "Whether the guest's file systems are intact.",
		Where:       fileSystemCheck.either(),
		WhereFor:    fileSystemCheck.inGuest,
	})
	guestModifiedSystemFiles = checks.SetOf(checks.TextIn(modifiedFileNotation, checks.Argument{
		Name: "modified_system_files",
		Description: "Files that were modified, as absolute paths or as the lines that `rpm -Va`, `dpkg -V`, or `debsums` prints, or an empty set if " +
			"there are none. Limits read `/etc/issue*`, `/boot/grub/menu.lst`, `/etc/fstab`, and system files: on Linux, those in `/bin`, `/sbin`, `/lib*`, and " +
			"the same directories in `/usr`, and on Windows, those in `C:\\Windows`. The files of users and applications do not matter. Leave out other files that are meant to be edited, such as most " +
			"in `/etc`: they leave a limit unchecked.",
		Where:    fileVerification.either(),
		WhereFor: fileVerification.inGuest,
	}))
	guestSystemDiskSize = checks.GiB(40, checks.Argument{
		Name:        "system_disk_size_gib",
		Description: "Size of the system disk in GiB.",
		Where:       "RVTools vDisk `Capacity MiB`, divided by 1024",
	})
	guestSystemDiskFree = checks.FreeGiB(10, checks.Argument{
		Name:        "system_disk_free_gib",
		Description: "Free space on the system disk in GiB.",
		Where:       "RVTools vPartition `Free MiB`, divided by 1024; in the guest, `df -h /` or `Get-PSDrive C`",
	})
	guestSystemDiskIsFirst = checks.Bool(true, checks.Argument{
		Name:        "system_disk_is_first",
		Description: "Whether the system disk is the first disk of the VM.",
		Where:       "the disk management of the guest, compared with the lowest SCSI controller and unit in RVTools vDisk",
	})
	guestQEMUAgent = checks.Bool(false, checks.Argument{
		Name:        "qemu_guest_agent_installed",
		Environment: true,
		Description: "Whether the QEMU guest agent (qemu-ga) is installed.",
		Where:       agentQuery.either(),
		WhereFor:    agentQuery.inGuest,
	})
	guestCommunityVirtio = checks.Bool(false, checks.Argument{
		Name:        "community_virtio_drivers",
		Environment: true,
		Description: "Whether the community edition of the virtio drivers is installed on Windows.",
		Where:       "in the guest, `pnputil /enum-drivers`, which shows Red Hat, Inc. or Fedora as their provider",
	})
	guestReadOnlyDriverFiles = checks.SetOf(checks.TextIn(readOnlyFileNotation, checks.Argument{
		Name:        "read_only_driver_files",
		Description: "Read-only Windows driver files, as paths or file names in any case, or as the lines that `attrib` prints, or an empty set if there are none.",
		Where:       `in the guest, ` + "`attrib C:\\Windows\\System32\\drivers\\*.sys`",
	}))
	guestShadowReadOnly = checks.Bool(false, checks.Argument{
		Name:        "shadow_read_only",
		Description: "Whether `/etc/shadow` is read-only, which prevents passwords from being set.",
		Where:       "in the guest, `lsattr /etc/shadow`, which shows `i` for an immutable file",
	})
	guestSELinux = checks.Choice(checks.Choices{
		Values:  []string{"disabled", "permissive", "enforcing"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "selinux",
		Environment: true,
		Description: "SELinux mode.",
		Where:       "in the guest, `getenforce`",
	})
	guestDHCP = checks.Bool(true, checks.Argument{
		Name:        "dhcp_enabled",
		Environment: true,
		Description: "Whether the network interface gets its IP address from DHCP.",
		Where:       "in the guest, the configuration of the interface, such as `BOOTPROTO` or `nmcli connection show`",
	})
	guestVirtio = checks.Bool(true, checks.Argument{
		Name:        "virtio_drivers_installed",
		Environment: true,
		Description: "Whether the KVM virtio drivers are installed in the guest.",
		Where:       "in the guest, `grep -i virtio /boot/config-$(uname -r)` and `lsinitrd` or `lsinitramfs`",
	})
	guestXen = checks.Bool(false, checks.Argument{
		Name:        "xen_drivers_installed",
		Environment: true,
		Description: "Whether the Xen drivers are installed in the guest.",
		Where:       "in the guest, `grep -i xen /boot/config-$(uname -r)`",
	})
	guestCloudInit = checks.Bool(true, checks.Argument{
		Name:        "cloud_init_installed",
		Environment: true,
		Description: "Whether cloud-init is installed.",
		Where:       "in the guest, `cloud-init --version`",
	})
	guestGRUB = checks.Version("2.02", checks.Argument{
		Name:        "grub_version",
		Description: "GRUB version, with or without the suffix of the distribution.",
		Where:       "in the guest, `grub-install --version` or `grub2-install --version`",
	})
	guestInterfaces = checks.Count(checks.Argument{
		Name:        "network_interface_count",
		Description: "Number of the VM's network interfaces.",
		Where:       "RVTools vInfo `NICs`",
	})
	guestIPv6 = checks.Bool(false, checks.Argument{
		Name:        "has_ipv6_address",
		Description: "Whether the guest has an IPv6 address. It is not documented whether link-local addresses (`fe80::`) count.",
		Where:       "RVTools vNetwork `IPv6 Address`; in the guest, `ip -6 address` or `ipconfig`",
	})
	guestPartitions = checks.AtLeastOne(checks.Argument{
		Name:        "system_disk_partition_count",
		Description: "Number of partitions on the system disk, including `/boot` and EFI.",
		Where:       "in the guest, `lsblk`; RVTools vPartition, which omits partitions without a file system",
	})
	guestResizePartition = checks.Bool(false, checks.Argument{
		Name:        "resize_system_disk_partition",
		Environment: true,
		Description: "Whether the system disk partition will be resized.",
		Where:       "your own restore or migration plan; `false` if the disk grows but its partition does not",
	})
	guestRootDisks = checks.AtLeastOne(checks.Argument{
		Name:        "root_volume_disk_count",
		Description: "Number of disks that the root volume spans.",
		Where:       "in the guest, `lvs -o +devices`; `1` without LVM",
	})
	targetInstanceType = checks.Declare(instanceTypeNotation, checks.Argument{
		Name:        "target_instance_type",
		Description: "ECS instance type to which the VM is restored or migrated.",
		Where:       "your own choice of instance type",
	})
)

// instanceTypeNotation is the notation of an ECS instance type.
var instanceTypeNotation = checks.Notation[string]{
	Expected: `an ECS instance type, which begins with "ecs."`,
	Example:  `"ecs.g7.large"`,
	Parse: func(text string) (string, error) {
		text = checks.IgnoreCase(text)
		if !strings.HasPrefix(text, "ecs.") {
			return "", errors.New("")
		}
		return text, nil
	},
	Show: func(instanceType string) string { return instanceType },
}

// The Linux files that have limits of their own, and bare metal instance types.
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

// desktops are the Windows releases that the Limits page lists as unsupported.
var desktops = guestos.List{guestos.WindowsDesktop: {"XP", "8", "8.1", "10", "11"}}

// linuxSystems are the supported distributions with their major versions, from the
// Limits page, verified on 22 November 2026.
var linuxSystems = guestos.List{
	guestos.CentOS:      {"6", "7", "8"},
	guestos.Ubuntu:      {"10", "12", "14", "16", "17", "18", "19", "20"},
	guestos.Debian:      {"7", "8", "9", "10"},
	guestos.SUSE:        {"11", "12", "15"}, // the page says only SUSE, which includes the desktop
	guestos.SUSEDesktop: {"11", "12", "15"},
	guestos.OpenSUSE:    {"13", "42", "15"},
	guestos.RHEL:        {"5", "6", "7", "8"},
}

// modified holds if a system file that matches the pattern is modified. Messages show
// it, because it has a fixed name.
func modified(pattern *regexp.Regexp) checks.Condition {
	return guestModifiedSystemFiles.Any(guestModifiedSystemFiles.Element.Judged(func(path string) checks.Answer {
		return checks.Decided(pattern.MatchString(path), "contains", path)
	}))
}

// windowsVersionLimit limits a restore or a migration to releases of Windows
// Server.
func windowsVersionLimit(id, section, remedy string, releases ...string) *checks.Limit {
	return &checks.Limit{
		ID:        id,
		Title:     "the Windows release is not supported",
		Severity:  checks.Error,
		AppliesTo: checks.And(onWindows, checks.Not(operatingSystem.On(desktops))),
		Violated:  checks.Not(operatingSystem.On(guestos.List{guestos.WindowsServer: releases})),
		Rule:      fmt.Sprintf("The only supported Windows releases are Windows Server %s.", words.Join(releases, "and")),
		Remedy:    remedy,
		Source:    limitsPage(section),
	}
}

// linuxLimit completes a limit that applies only to Linux guests.
func linuxLimit(l checks.Limit) *checks.Limit {
	l.AppliesTo, l.Source = onLinux, limitsPage(vmwareTitle)
	if l.Severity == "" {
		l.Severity = checks.Error
	}
	return &l
}

// linuxDriversLimit requires the drivers that a restore or a migration needs.
func linuxDriversLimit(missing checks.Condition) *checks.Limit {
	return linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_virtio_drivers",
		Title:    "drivers that ECS needs are not installed",
		Violated: missing,
		Rule:     "A Linux guest needs drivers for ECS: Xen or KVM (virtio) drivers for a restore, and virtio drivers for a migration.",
		Remedy:   "Install the virtio drivers in the guest.",
	})
}

// vmToECSLimits apply to every VM that becomes an ECS instance.
var vmToECSLimits = []*checks.Limit{
	vmwareVCenterVersionLimit,
	vmwareGatewayAccessLimit,
	vmwareHardwareVersionLimit,
	{
		ID:       "vm_to_ecs_file_system",
		Title:    "a file system is damaged",
		Severity: checks.Error,
		Violated: guestFileSystemHealthy.Is(false),
		Rule:     "The guest's file systems must be intact.",
		Remedy:   "Repair the file system in the guest.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_system_files",
		Title:    "system files were modified",
		Severity: checks.Error,
		Violated: guestModifiedSystemFiles.HasSome(func(n int) string { return words.Plural(n, "system file") }, systemFile),
		Rule:     "Critical system files, such as those in /sbin, /bin, and /lib*, must not be modified.",
		Remedy:   "Restore the original files. On Linux, reinstall the packages that they belong to. On Windows, run sfc /scannow.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_system_disk_full",
		Title:    "the system disk is full",
		Severity: checks.Error,
		Violated: checks.Not(guestSystemDiskFree.Above(0)),
		Rule:     "The system disk must not be full.",
		Remedy:   "Free up space on the system disk.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:        "vm_to_ecs_system_disk_size",
		Title:     "the system disk is too small or too large",
		Severity:  checks.Error,
		AppliesTo: onWindows,
		Violated: checks.Or(
			checks.Case("the system disk is too small", guestSystemDiskSize.Below(40)),
			checks.Case("the system disk is too large", guestSystemDiskSize.Above(500)),
		),
		Rule:   "The system disk of a Windows guest must be 40 GiB to 500 GiB in size, inclusive.",
		Remedy: "Expand a disk that is too small. If it is too large, move data to another disk, and clone the system to a smaller disk.",
		Source: limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_first_disk",
		Title:    "the system disk is not the first disk",
		Severity: checks.Error,
		Violated: guestSystemDiskIsFirst.Is(false),
		Rule:     "The system disk must be the VM's first disk, or the ECS instance may fail to start.",
		Remedy:   "Attach the system disk to the lowest controller and unit.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_qemu_guest_agent",
		Title:    "the QEMU guest agent is installed",
		Severity: checks.Error,
		Violated: guestQEMUAgent.Is(true),
		Rule:     "With the QEMU guest agent (qemu-ga) installed, services that ECS needs may be unavailable.",
		Remedy:   "Uninstall the QEMU guest agent.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:       "vm_to_ecs_os_family",
		Title:    "the operating system is neither Windows nor Linux",
		Severity: checks.Error,
		Violated: operatingSystem.FamilyIs(guestos.Other),
		Rule:     "Only VMs that run Windows or Linux can become ECS instances.",
		Remedy:   "Move the workload to a supported release of Windows or Linux.",
		Source:   limitsPage(vmwareTitle),
	},
	{
		ID:        "vm_to_ecs_windows_desktop",
		Title:     "the guest runs a desktop release of Windows",
		Severity:  checks.Error,
		AppliesTo: onWindows,
		Violated:  operatingSystem.On(desktops),
		Rule:      "Windows XP, 8, 8.1, 10, and 11 are not supported.",
		Remedy:    "Move the workload to Windows Server.",
		Source:    limitsPage(vmwareTitle),
	},
	{
		ID:            "vm_to_ecs_windows_virtio",
		Title:         "the community edition of the virtio drivers is installed",
		Severity:      checks.Error,
		AppliesTo:     onWindows,
		Violated:      guestCommunityVirtio.Is(true),
		WarningUnless: guestReadOnlyDriverFiles.Any(guestReadOnlyDriverFiles.Element.Judged(driverFile)),
		Rule: "The community edition of the virtio drivers must not be installed on Windows Server. If it is, its files in " +
			`C:\Windows\System32\drivers (` + strings.Join(driverFiles, ", ") + ") must not be read-only.",
		ErrorIf: "one of these driver files is read-only",
		Remedy:  "Uninstall the drivers. If you keep them, remove the read-only attribute from their files with attrib -r, so that this is only a warning.",
		Source:  limitsPage(vmwareTitle),
	},
	linuxLimit(checks.Limit{
		ID:    "vm_to_ecs_linux_version",
		Title: "the Linux distribution or version is not supported",
		Violated: checks.Or(
			checks.Case("the Linux distribution is not supported", checks.Not(operatingSystem.On(linuxSystems.AllVersions()))),
			checks.Case("the Linux version is not supported",
				checks.And(operatingSystem.On(linuxSystems.AllVersions()), checks.Not(operatingSystem.On(linuxSystems)))),
		),
		Rule: "The supported Linux distributions are CentOS 6, 7, and 8; Ubuntu 10, 12, 14, and 16 to 20; Debian 7 to 10; SUSE 11, 12, and 15; " +
			"openSUSE 13, 42, and 15; and RHEL 5 to 8.",
		Remedy: "Upgrade to a supported version if there is a later one. Otherwise, move the VM to ECS with another tool, or move the workload to a " +
			"supported system.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_etc_issue",
		Title:    "/etc/issue was modified",
		Violated: modified(etcIssue),
		Rule:     "If /etc/issue* is modified, ECS does not recognize the distribution, and the ECS instance is not created.",
		Remedy:   "Restore the distribution's original /etc/issue, and files such as /etc/issue.net.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_grub_menu",
		Title:    "/boot/grub/menu.lst was modified",
		Violated: modified(grubMenu),
		Rule:     "If /boot/grub/menu.lst is modified, the ECS instance does not start.",
		Remedy:   "Restore the original file, or regenerate it with the distribution's tools.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_fstab",
		Title:    "/etc/fstab was modified",
		Violated: modified(fstab),
		Rule:     "If /etc/fstab is modified, partitions may stay unmounted, and the ECS instance may fail to start.",
		Remedy:   "Restore the file to the state after the installation. If later mounts must stay, test a restore or migration, and waive the limit if it succeeds.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_shadow_read_only",
		Title:    "/etc/shadow is read-only",
		Violated: guestShadowReadOnly.Is(true),
		Rule:     "If /etc/shadow is read-only on a Linux guest, the password cannot be set, and the ECS instance is not created.",
		Remedy:   "Make the file writable for root with chattr -i /etc/shadow.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_selinux",
		Title:    "SELinux is not disabled",
		Severity: checks.Warning,
		Violated: guestSELinux.NotIn("disabled"),
		Rule:     "If SELinux is enabled in /etc/selinux/config, a Linux guest may fail to start. Permissive mode counts as enabled.",
		Remedy:   "Disable SELinux before the restore or migration.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_dhcp",
		Title:    "DHCP is not enabled",
		Violated: guestDHCP.Is(false),
		Rule:     "DHCP must be enabled on a Linux guest.",
		Remedy:   "Configure the network interface to get its IP address from DHCP.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_cloud_init",
		Title:    "cloud-init is not installed",
		Severity: checks.Warning,
		Violated: guestCloudInit.Is(false),
		Rule:     "Without cloud-init, the hostname, NTP source, and yum repository of a Linux guest are not configured.",
		Remedy:   "Install cloud-init in the guest.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_grub_version",
		Title:    "GRUB is earlier than 1.99",
		Violated: guestGRUB.Below("1.99"),
		Rule:     "A Linux guest must have GRUB 1.99 or later.",
		Remedy:   "Install GRUB 1.99 or later. If the distribution, such as CentOS 6, has only GRUB 0.97, upgrade the guest to a version that has GRUB 2.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_bare_metal",
		Title:    "the Linux version may be incompatible with bare metal",
		Severity: checks.Warning,
		Violated: targetInstanceType.Matches("is", "an ECS bare metal instance type", bareMetal.MatchString),
		Rule:     "Some earlier Linux versions are not compatible with ECS bare metal instances.",
		Remedy:   "Check the version with Alibaba Cloud, or choose an instance type that is not bare metal.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_multiple_nics",
		Title:    "the VM has more than one network interface",
		Violated: guestInterfaces.Above(1),
		Rule:     "A Linux guest can have only one network interface.",
		Remedy:   "Remove all network interfaces but one before the restore or migration, and attach elastic network interfaces (ENIs) to the ECS instance afterward.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_ipv6",
		Title:    "the guest has an IPv6 address",
		Violated: guestIPv6.Is(true),
		Rule:     "A Linux guest must not have IPv6 addresses.",
		Remedy:   "Remove the IPv6 configuration before the restore or migration.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_partitions",
		Title:    "the system disk has more than one partition",
		Severity: checks.Warning,
		Violated: guestPartitions.Above(1),
		Rule: "The system disk of a Linux guest can have only a single root partition. This may mean a single partition, or one root partition " +
			"beside others such as /boot, EFI, and swap, which nearly every Linux VM has.",
		Remedy: "If / is on one partition, test a restore or migration, and waive the limit if it succeeds. Otherwise, move everything to one root partition.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_partition_resize",
		Title:    "the system disk partition will be resized",
		Violated: guestResizePartition.Is(true),
		Rule:     "The system disk partition of a Linux guest cannot be resized.",
		Remedy:   "Keep the size of the partition, and resize it in the ECS instance afterward.",
	}),
	linuxLimit(checks.Limit{
		ID:       "vm_to_ecs_lvm_root",
		Title:    "the root volume spans more than one disk",
		Violated: guestRootDisks.Above(1),
		Rule:     "On a Linux guest, an LVM root volume that spans more than one disk is not supported, and the ECS instance may fail to start.",
		Remedy:   "Move the root volume with pvmove to one disk that is large enough.",
	}),
}

var vmwareRestore = checks.NewSubject(checks.Subject{
	Name:        "vmware_restore",
	Description: "A VMware VM that is restored to an ECS instance.",
	Limits: append(slices.Clone(vmToECSLimits),
		windowsVersionLimit("vmware_restore_windows_version", vmwareTitle,
			"Upgrade an earlier Windows Server to a supported release. From any other release, move the workload to a supported one.",
			"2012", "2012 R2", "2016", "2019", "2022", "2025"),
		linuxDriversLimit(checks.And(guestVirtio.Is(false), guestXen.Is(false))), // either kind of driver is enough
	),
})
