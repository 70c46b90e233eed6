// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/kernel"
)

const disasterRecoveryTitle = "ECS disaster recovery"

var disasterRecoverySection = Section{disasterRecoveryTitle, []*checks.Subject{ecsDisasterRecovery}}

var (
	replication = checks.Choice(checks.Choices{
		Values:  []string{"async", "continuous"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "replication",
		Description: "Type of replication: `async` replicates cloud disks, and `continuous` replicates servers. Each limit applies to only one type.",
		Where:       "your own disaster recovery plan",
	})
	sourceDisk   = newReplicaDisk("source_disk", "Disk to replicate.")
	targetDisk   = newReplicaDisk("target_disk", "Disk to which the source disk is replicated.")
	pairsPerDisk = checks.Count(checks.Argument{
		Name:        "pairs_per_disk",
		Description: "Number of replication pairs that the disk is in, including planned ones.",
		Where:       "the number of `alicloud_ebs_disk_replica_pair` resources with the disk's `disk_id`",
	})
	pairsInGroup = checks.Count(checks.Argument{
		Name:        "pairs_in_group",
		Description: "Number of replication pairs in the replication pair-consistent group, including planned ones.",
	})
	kernelVersion = checks.Declare(kernelNotation, checks.Argument{
		Name:        "kernel_version",
		Description: "Kernel release, with or without the architecture.",
		Where:       "on the server, `uname -r`",
	})
	bootAndRootOnSameDisk = checks.Bool(true, checks.Argument{
		Name:        "boot_and_root_on_same_disk",
		Description: "Whether `/boot` and `/` are on the same disk.",
		Where:       "on the server, `lsblk`",
	})
	recoveryPlatform = checks.Choice(checks.Choices{
		Values:  []string{"physical", "vsphere"},
		Also:    map[string]string{"none": "physical", "vmware": "vsphere"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "platform",
		Environment: true,
		Description: "Platform on which the server runs.",
		Where:       "your own inventory; the output of `systemd-detect-virt`, which is `vmware` on vSphere and `none` on a physical server",
	})
	vSphereVersion = checks.Version("8.0", checks.Argument{
		Name:        "vsphere_version",
		Environment: true,
		Description: "Version of vSphere on which the server runs.",
		Where:       "RVTools vHost `ESX Version`; `govc about`; About in the vSphere Client",
	})
)

// kernelNotation is a Linux kernel release, with its architecture if that is set.
var kernelNotation = checks.Notation[*kernel.Release]{
	Expected: "a kernel release, as uname -r prints it",
	Example:  `"4.19.91-25.1.al7.x86_64"`,
	Parse: func(text string) (*kernel.Release, error) {
		if checks.IgnoreCase(text) == "unknown" {
			return nil, checks.Unclear("unknown")
		}
		return kernel.Parse(text)
	},
	Show: func(k *kernel.Release) string { return k.Number },
}

// A replicaDisk is an argument for a cloud disk of a replication pair.
type replicaDisk struct {
	*checks.Argument
	category, performanceLevel *checks.Single[string]
	size                       *checks.Ordered[float64]
	encrypted                  *checks.Single[bool]
}

func newReplicaDisk(name, description string) replicaDisk {
	d := replicaDisk{
		category: checks.OpenChoice(`"cloud_essd"`, diskCategories, checks.Argument{
			Name:        "category",
			Description: "Category of the disk.",
		}),
		performanceLevel: checks.OpenChoice(`"PL1"`, checks.Choices{Values: []string{"PL0", "PL1", "PL2", "PL3"}, Folding: checks.IgnoreCase}, checks.Argument{
			Name:        "performance_level",
			Description: "Performance level of the disk, if it is an ESSD.",
		}),
		size: checks.GiB(100, checks.Argument{
			Name:        "size_gib",
			Description: "Size of the disk in GiB.",
		}),
		encrypted: checks.Bool(false, checks.Argument{
			Name:        "encrypted",
			Description: "Whether the disk is encrypted.",
		}),
	}
	d.Argument = checks.ObjectOf(checks.Argument{
		Name:        name,
		Description: description,
	}, d.category, d.performanceLevel, d.size, d.encrypted)
	return d
}

var (
	onAsync      = replication.Is("async")
	onContinuous = replication.Is("continuous")
)

// recoverySystems are the operating systems that continuous replication supports,
// from its page of 6 November 2025. The page lists every minor version of RHEL and
// CentOS 6 and 7.
var recoverySystems = guestos.List{
	guestos.WindowsServer:     {"2008 R2", "2012", "2012 R2", "2016"},
	guestos.RHEL:              {"6", "7"},
	guestos.CentOS:            {"6", "7"},
	guestos.SUSE:              {"12.0", "12.1", "12.2", "12.3"},
	guestos.AlibabaCloudLinux: {"2.1903"},
}

// only64Bit are the distributions that must be 64-bit.
var only64Bit = guestos.List{guestos.CentOS: nil, guestos.SUSE: nil}

// recoveryKernels are the supported kernels of Alibaba Cloud Linux, all for x86_64.
var recoveryKernels = []string{"4.19.91-25.1.al7", "4.19.91-24.1.al7", "4.19.91-23.al7", "4.19.91-22.2.al7"}

// otherKernel holds for kernels that are not listed.
var otherKernel = checks.Or(
	kernelVersion.Judged(func(k *kernel.Release) checks.Answer {
		isPart := func(listed string) bool { return strings.HasPrefix(listed, k.Number) }
		switch {
		case slices.Contains(recoveryKernels, k.Number):
			return checks.Decided(false, "is", "listed")
		case slices.ContainsFunc(recoveryKernels, isPart):
			return checks.Undecided("is not the full release: set everything that uname -r prints, such as " + recoveryKernels[0] + ".x86_64")
		}
		return checks.Decided(true, "is", "not a listed kernel")
	}),
	checks.Either(
		kernelVersion.Judged(func(k *kernel.Release) checks.Answer {
			if k.Architecture == "" {
				return checks.Undecided("does not include the architecture")
			}
			return checks.Decided(k.Architecture != "x86_64", "is for", k.Architecture)
		}),
		architecture.Judged(func(name string) checks.Answer {
			if name == "64-bit" {
				return checks.Undecided("is known only as 64-bit: set x86_64 or arm64")
			}
			return checks.Decided(name != "x86_64", "is", name)
		}),
	),
)

// asyncPage and continuousPage document the two types of replication.
var (
	asyncPage = checks.Source{
		Page:       "Limits of ECS disaster recovery (async replication)",
		Section:    disasterRecoveryTitle,
		URL:        "https://alibabacloud.com/help/en/cloud-backup/user-guide/restrictions-on-use",
		VerifiedOn: "2026-11-22",
	}
	continuousPage = checks.Source{
		Page:       "Limits of ECS disaster recovery (continuous replication)",
		Section:    disasterRecoveryTitle,
		URL:        "https://www.alibabacloud.com/help/en/cloud-backup/user-guide/limits",
		VerifiedOn: "2026-11-22",
	}
)

var ecsDisasterRecovery = checks.NewSubject(checks.Subject{
	Name:        "ecs_disaster_recovery",
	Description: "Disaster recovery of ECS instances, or of servers to ECS.",
	Limits:      slices.Concat(asyncLimits, continuousLimits),
})

var asyncLimits = []*checks.Limit{
	{
		ID:        "ecs_dr_async_limits",
		Title:     "async replication has limits",
		Severity:  checks.Info,
		AppliesTo: onAsync,
		Violated:  checks.Always(),
		Rule:      "Async replication has limits on regions, zones, instance types, disks, networks, and quotas.",
		Remedy:    "Check in the console that you can select both zones.",
		Source:    limitsPage(disasterRecoveryTitle),
	},
	{
		ID:        "ecs_dr_async_disk_category",
		Title:     "a disk's category does not support async replication",
		Severity:  checks.Error,
		AppliesTo: onAsync,
		Violated: checks.And(
			sourceDisk.category.NotIn("cloud_essd", "cloud_auto"),
			// Names the target disk too, but does not depend on it.
			checks.Or(checks.Always(), targetDisk.category.NotIn("cloud_essd", "cloud_auto")),
		),
		Rule:   "Async replication supports only ESSDs (cloud_essd) and ESSD AutoPL disks (cloud_auto).",
		Remedy: "Change the category of each disk that is named to cloud_essd or cloud_auto, the same for both.",
		Source: asyncPage,
	},
	{
		ID:        "ecs_dr_async_disk_mismatch",
		Title:     "the disks of the replication pair do not match",
		Severity:  checks.Error,
		AppliesTo: onAsync,
		Violated: checks.Or(
			checks.Differ(sourceDisk.category, targetDisk.category),
			checks.Differ(sourceDisk.size.Single, targetDisk.size.Single),
			checks.And(checks.Quietly(sourceDisk.category.Is("cloud_essd")), checks.Differ(sourceDisk.performanceLevel, targetDisk.performanceLevel)),
		),
		Rule:   "The disks of a pair must have the same category, the same size, and, if they are ESSDs, the same performance level.",
		Remedy: "Create the target disk with the category, size, and performance level of the source disk.",
		Source: asyncPage,
	},
	{
		ID:        "ecs_dr_async_encrypted_disk",
		Title:     "the source disk is encrypted",
		Severity:  checks.Error,
		AppliesTo: onAsync,
		Violated:  sourceDisk.encrypted.Is(true),
		Rule:      "The source disk of async replication must not be encrypted.",
		Remedy:    "Move the data to an unencrypted disk.",
		Source: checks.Source{
			Page:       "Create a replication pair",
			Section:    disasterRecoveryTitle,
			URL:        "https://www.alibabacloud.com/help/en/elastic-compute-service/latest/create-a-replication-pair",
			VerifiedOn: "2026-11-22",
		},
	},
	{
		ID:        "ecs_dr_async_pairs_per_disk",
		Title:     "the disk is in more than one replication pair",
		Severity:  checks.Error,
		AppliesTo: onAsync,
		Violated:  pairsPerDisk.Above(1),
		Rule:      "A disk can be in only one replication pair.",
		Remedy:    "Delete the disk's other replication pair, or do not create this one.",
		Source:    asyncPage,
	},
	{
		ID:        "ecs_dr_async_pairs_in_group",
		Title:     "the group has more than 17 replication pairs",
		Severity:  checks.Error,
		AppliesTo: onAsync,
		Violated:  pairsInGroup.Above(17),
		Rule:      "A replication pair-consistent group supports up to 17 pairs.",
		Remedy:    "Split the pairs among several groups.",
		Source:    asyncPage,
	},
}

var continuousLimits = []*checks.Limit{
	{
		ID:        "ecs_dr_continuous_limits",
		Title:     "continuous replication has limits",
		Severity:  checks.Info,
		AppliesTo: onContinuous,
		Violated:  checks.Always(),
		Rule:      "Continuous replication has limits on operating systems, infrastructure, databases, and applications.",
		Remedy:    "Check the server against the documentation of continuous replication.",
		Source:    limitsPage(disasterRecoveryTitle),
	},
	{
		ID:        "ecs_dr_continuous_operating_system",
		Title:     "the operating system does not support continuous replication",
		Severity:  checks.Error,
		AppliesTo: onContinuous,
		Violated: checks.Or(
			checks.Not(operatingSystem.On(recoverySystems)),
			checks.And(checks.Quietly(operatingSystem.On(only64Bit)), on32Bit),
			checks.And(checks.Quietly(operatingSystem.On(guestos.List{guestos.AlibabaCloudLinux: nil})), otherKernel),
		),
		Rule: "Continuous replication supports only Windows Server 2008 R2, 2012, 2012 R2, and 2016; RHEL 6 and 7; 64-bit CentOS 6 and 7; 64-bit " +
			"SLES 12 up to SP3; and Alibaba Cloud Linux 2.1903 for x86_64 with one of the kernels " + strings.Join(recoveryKernels, ", ") + ".",
		Remedy: "Use async replication for an ECS instance, or move the workload to a listed system. On Alibaba Cloud Linux 2.1903 for x86_64, a listed kernel " +
			"is enough.",
		Source: continuousPage,
	},
	{
		ID:        "ecs_dr_continuous_boot_disk",
		Title:     "/boot and / are on different disks",
		Severity:  checks.Error,
		AppliesTo: checks.And(onContinuous, onLinux),
		Violated:  bootAndRootOnSameDisk.Is(false),
		Rule:      "On Linux, /boot and / must be on the same disk.",
		Remedy:    "Move /boot to the disk of the root file system.",
		Source:    continuousPage,
	},
	{
		ID:        "ecs_dr_continuous_vsphere",
		Title:     "vSphere is earlier than 6.7",
		Severity:  checks.Error,
		AppliesTo: checks.And(onContinuous, recoveryPlatform.Is("vsphere")),
		Violated:  vSphereVersion.Below("6.7"),
		Rule:      "Continuous replication supports physical servers, and VMs on vSphere 6.7 and later.",
		Remedy:    "Upgrade vSphere to 6.7 or later.",
		Source:    continuousPage,
	},
}
