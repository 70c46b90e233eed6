package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
)

var (
	replication = choice(choices{
		values:  []string{"async", "continuous"},
		folding: ignoreCase,
	}, Argument{
		Name:        "replication",
		Told:        AtPlan,
		Description: "Kind of the disaster recovery: `async` replicates cloud disks, `continuous` replicates servers. Each limit is about one of them.",
		Where:       "your own plan of the disaster recovery; an `alicloud_ebs_disk_replica_pair` is of the kind `async`",
	})
	sourceDisk   = newReplicaDisk("source_disk", "The disk that is replicated.", "source disk")
	targetDisk   = newReplicaDisk("target_disk", "The disk that it is replicated to.", "target disk")
	pairsPerDisk = count(Argument{
		Name:        "pairs_per_disk",
		Description: "Number of replication pairs that one disk is in, with the ones that you plan.",
		Where:       "the `alicloud_ebs_disk_replica_pair` with the disk's `disk_id`, counted",
	})
	pairsInGroup = count(Argument{
		Name:        "pairs_in_group",
		Told:        AtPlan,
		Description: "Number of replication pairs in the replication pair-consistent group, with the ones that you plan.",
		Where:       "`length(pair_ids)` of `alicloud_ebs_disk_replica_group`",
	})
	kernelVersion = kernelReleases(Argument{
		Name:        "kernel_version",
		Description: "Release of the kernel, with or without its architecture.",
		Where:       "on the server, `uname -r`",
	})
	bootAndRootOnSameDisk = boolean(true, Argument{
		Name:        "boot_and_root_on_same_disk",
		Description: "Whether `/boot` and `/` lie on the same disk.",
		Where:       "on the server, `lsblk`",
	})
	recoveryPlatform = choice(choices{
		values:  []string{"physical", "vsphere"},
		also:    map[string]string{"none": "physical", "vmware": "vsphere"},
		folding: ignoreCase,
	}, Argument{
		Name:        "platform",
		Description: "What the server runs on.",
		Where:       "your own inventory; what `systemd-detect-virt` prints, which is `vmware` on vSphere and `none` on a physical server",
	})
	vSphereVersion = dotted("8.0", Argument{
		Name:        "vsphere_version",
		Description: "Version of vSphere that the server runs on.",
		Where:       "RVTools vHost `ESX Version`; `govc about`; the vSphere Client under About",
	})
)

// A replicaDisk is an argument that is a cloud disk of a replication pair.
type replicaDisk struct {
	*Argument
	category, performanceLevel *single[string]
	size                       *ordered[float64]
	encrypted                  *single[bool]
}

func newReplicaDisk(name, description, where string) replicaDisk {
	d := replicaDisk{
		category: openChoice(`"cloud_essd"`, diskCategories, Argument{
			Name:        "category",
			Told:        AtPlan,
			Description: "Category of the disk.",
			Where:       "`category` of the " + where + "'s `alicloud_ecs_disk`",
		}),
		performanceLevel: openChoice(`"PL1"`, choices{values: []string{"PL0", "PL1", "PL2", "PL3"}, folding: ignoreCase}, Argument{
			Name:        "performance_level",
			Told:        AtPlan,
			Description: "Performance level of the disk, if it is an ESSD.",
			Where:       "`performance_level` of the " + where + "'s `alicloud_ecs_disk`",
		}),
		size: gibibytes(100, Argument{
			Name:        "size_gib",
			Told:        AtPlan,
			Description: "Size of the disk in GiB.",
			Where:       "`size` of the " + where + "'s `alicloud_ecs_disk`",
		}),
		encrypted: boolean(false, Argument{
			Name:        "encrypted",
			Told:        AtPlan,
			Description: "Whether the disk is encrypted.",
			Where:       "`encrypted` of the " + where + "'s `alicloud_ecs_disk`",
		}),
	}
	d.Argument = objectOf(Argument{
		Name:        name,
		Told:        AtPlan,
		Description: description,
		Where:       "the " + where + "'s `alicloud_ecs_disk`",
	}, d.category, d.performanceLevel, d.size, d.encrypted)
	return d
}

// differs holds where two arguments that state the same of two things have
// different values.
func differs[T comparable](a, b *single[T]) Condition {
	return computed(a, func(f facts) (truth, string, string) {
		says := b.path().String()
		if one, other := a.show(a.of(f)), b.show(b.of(f)); one != other {
			says += fmt.Sprintf(" (%s and %s)", one, other)
		}
		return truthOf(a.of(f) != b.of(f)), "differs from", says
	}, a, b)
}

var (
	onAsync      = quietly(replication.is("async"))
	onContinuous = quietly(replication.is("continuous"))
)

// recoverySystems are the operating systems of continuous replication, from its
// page of 6 November 2025. Of RHEL and CentOS 6 and 7, it names every minor
// version that there is.
var recoverySystems = guestos.List{
	guestos.WindowsServer:     {"2008 R2", "2012", "2012 R2", "2016"},
	guestos.RHEL:              {"6", "7"},
	guestos.CentOS:            {"6", "7"},
	guestos.SUSE:              {"12.0", "12.1", "12.2", "12.3"},
	guestos.AlibabaCloudLinux: {"2.1903"},
}

// only64Bit are those that have to be of 64 bits.
var only64Bit = guestos.List{guestos.CentOS: nil, guestos.SUSE: nil}

// recoveryKernels are the kernels of Alibaba Cloud Linux, all of them for x86_64.
var recoveryKernels = []string{"4.19.91-25.1.al7", "4.19.91-24.1.al7", "4.19.91-23.al7", "4.19.91-22.2.al7"}

// otherKernel holds for kernels that are not listed.
var otherKernel = or(
	kernelVersion.judged("is", func(k kernel) (truth, string) {
		isPart := func(listed string) bool { return strings.HasPrefix(listed, k.release) }
		switch {
		case slices.Contains(recoveryKernels, k.release):
			return isFalse, "listed"
		case slices.ContainsFunc(recoveryKernels, isPart):
			return isUnchecked, "is not the whole release: state all that uname -r prints, such as " + recoveryKernels[0] + ".x86_64"
		}
		return isTrue, "a kernel that is not listed"
	}),
	oneTells{
		kernelVersion.judged("is for", func(k kernel) (truth, string) {
			if k.architecture == "" {
				return isUnchecked, "does not tell the architecture"
			}
			return truthOf(k.architecture != "x86_64"), k.architecture
		}),
		architecture.judged("is", func(name string) (truth, string) {
			if name == "64-bit" {
				return isUnchecked, "is only known as 64-bit: state x86_64 or arm64"
			}
			return truthOf(name != "x86_64"), name
		}),
	},
)

// asyncPage and continuousPage document the two kinds.
var (
	asyncPage = Source{
		Page:       "Limits of ECS disaster recovery (async replication)",
		Section:    disasterRecoverySection.Title,
		URL:        "https://alibabacloud.com/help/en/cloud-backup/user-guide/restrictions-on-use",
		VerifiedOn: "2026-11-22",
	}
	continuousPage = Source{
		Page:       "Limits of ECS disaster recovery (continuous replication)",
		Section:    disasterRecoverySection.Title,
		URL:        "https://www.alibabacloud.com/help/en/cloud-backup/user-guide/limits",
		VerifiedOn: "2026-11-22",
	}
)

func init() {
	declare(Subject{
		Name:        "ecs_disaster_recovery",
		Description: "A disaster recovery of ECS instances, or of servers to ECS.",
		Sections:    []*Section{disasterRecoverySection},
		Limits:      slices.Concat(asyncLimits, continuousLimits),
	})
}

var asyncLimits = []*Limit{
	{
		ID:        "ecs_dr_async_limits",
		Title:     "async replication is limited",
		Severity:  Info,
		AppliesTo: onAsync,
		Violated:  always{},
		Rule:      "Async replication is limited in regions, zones, instance types, disks, networks and quotas.",
		Remedy:    "Look in the console whether both zones can be chosen.",
		Source:    limitsPage(disasterRecoverySection),
	},
	{
		ID:        "ecs_dr_async_disk_category",
		Title:     "the disk's category cannot be replicated",
		Severity:  Error,
		AppliesTo: onAsync,
		Violated:  sourceDisk.category.notIn("cloud_essd", "cloud_auto"),
		Rule:      "Async replication takes ESSDs (cloud_essd) and ESSD AutoPL disks (cloud_auto).",
		Remedy:    "Change the category of the disk.",
		Source:    asyncPage,
	},
	{
		ID:        "ecs_dr_async_disk_mismatch",
		Title:     "the disks of a pair are not alike",
		Severity:  Error,
		AppliesTo: onAsync,
		Violated: or(
			differs(sourceDisk.category, targetDisk.category),
			differs(sourceDisk.size.single, targetDisk.size.single),
			and(quietly(sourceDisk.category.is("cloud_essd")), differs(sourceDisk.performanceLevel, targetDisk.performanceLevel)),
		),
		Rule:   "The disks of a pair must have the same category, the same size and, if they are ESSDs, the same performance level.",
		Remedy: "Make the target disk like the source disk.",
		Source: asyncPage,
	},
	{
		ID:        "ecs_dr_async_encrypted_disk",
		Title:     "an encrypted disk cannot be replicated",
		Severity:  Error,
		AppliesTo: onAsync,
		Violated:  sourceDisk.encrypted.is(true),
		Rule:      "The disk that async replication copies must not be encrypted.",
		Remedy:    "Move the data to a disk that is not encrypted.",
		Source: Source{
			Page:       "Create a replication pair",
			Section:    disasterRecoverySection.Title,
			URL:        "https://www.alibabacloud.com/help/en/elastic-compute-service/latest/create-a-replication-pair",
			VerifiedOn: "2026-11-22",
		},
	},
	{
		ID:        "ecs_dr_async_pairs_per_disk",
		Title:     "a disk is in several replication pairs",
		Severity:  Error,
		AppliesTo: onAsync,
		Violated:  pairsPerDisk.above(1),
		Rule:      "A disk can be in one replication pair.",
		Remedy:    "Delete the disk's other replication pair, or leave this one out.",
		Source:    asyncPage,
	},
	{
		ID:        "ecs_dr_async_pairs_in_group",
		Title:     "there are more than 17 replication pairs in a group",
		Severity:  Error,
		AppliesTo: onAsync,
		Violated:  pairsInGroup.above(17),
		Rule:      "A replication pair-consistent group has up to 17 pairs.",
		Remedy:    "Spread the pairs over several groups.",
		Source:    asyncPage,
	},
}

var continuousLimits = []*Limit{
	{
		ID:        "ecs_dr_continuous_limits",
		Title:     "continuous replication is limited",
		Severity:  Info,
		AppliesTo: onContinuous,
		Violated:  always{},
		Rule:      "Continuous replication is limited in operating systems, infrastructure, databases and applications.",
		Remedy:    "Look the server up in the documentation of continuous replication.",
		Source:    limitsPage(disasterRecoverySection),
	},
	{
		ID:        "ecs_dr_continuous_operating_system",
		Title:     "the operating system cannot be replicated continuously",
		Severity:  Error,
		AppliesTo: onContinuous,
		Violated: or(
			not(operatingSystem.on(recoverySystems)),
			and(quietly(operatingSystem.on(only64Bit)), is32Bit(operatingSystem, architecture)),
			and(quietly(operatingSystem.on(guestos.List{guestos.AlibabaCloudLinux: nil})), otherKernel),
		),
		Rule: "Continuous replication takes Windows Server 2008 R2, 2012 (R2 too) and 2016; RHEL 6 and 7; 64-bit CentOS 6 and 7; 64-bit " +
			"SLES 12 up to SP3; and Alibaba Cloud Linux 2.1903 for x86_64 with one of the kernels " + strings.Join(recoveryKernels, ", ") + ".",
		Remedy: "Use async replication for an ECS instance, or move the workload to a listed system.",
		Source: continuousPage,
	},
	{
		ID:        "ecs_dr_continuous_boot_disk",
		Title:     "/boot and / lie on different disks",
		Severity:  Error,
		AppliesTo: and(onContinuous, onLinux),
		Violated:  bootAndRootOnSameDisk.is(false),
		Rule:      "On Linux, /boot and / have to lie on the same disk.",
		Remedy:    "Move /boot to the disk of the root file system.",
		Source:    continuousPage,
	},
	{
		ID:        "ecs_dr_continuous_vsphere",
		Title:     "vSphere is older than 6.7",
		Severity:  Error,
		AppliesTo: and(onContinuous, quietly(recoveryPlatform.is("vsphere"))),
		Violated:  vSphereVersion.below("6.7"),
		Rule:      "Continuous replication takes physical servers, and VMs on vSphere 6.7 and later.",
		Remedy:    "Upgrade vSphere.",
		Source:    continuousPage,
	},
}
