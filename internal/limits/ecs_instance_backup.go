// SPDX-License-Identifier: MPL-2.0

package limits

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"

const ecsInstanceTitle = "ECS instance backup"

var ecsInstanceSection = Section{ecsInstanceTitle, []*checks.Subject{ecsInstance}}

// diskCategories are the known categories of cloud disks; others are accepted too.
var diskCategories = checks.Choices{
	Values:  []string{"cloud_essd", "cloud_auto", "cloud_essd_entry", "cloud_ssd", "cloud_efficiency", "cloud"},
	Folding: checks.IgnoreCase,
}

var (
	// inCloudBox is also an argument of OSS buckets.
	inCloudBox = checks.Bool(false, checks.Argument{
		Name:        "in_cloudbox",
		Environment: true,
		Description: "Whether the instance or bucket is in a CloudBox.",
		Where:       "your own environment; `false` if you have no CloudBox",
	})
	ecsAppConsistent = checks.Bool(false, checks.Argument{
		Name:        "app_consistent",
		Description: "Whether the backup takes application-consistent snapshots.",
		Where:       "the backup policy or plan in the Cloud Backup console",
	})
	ecsSnapshotGroup = checks.Bool(false, checks.Argument{
		Name:        "snapshot_group",
		Description: "Whether the backup takes the snapshots of the disks as a snapshot-consistent group.",
		Where:       "the backup policy or plan in the Cloud Backup console",
	})
	ecsDiskCategories = checks.SetOf(checks.OpenChoice(`"cloud_essd"`, diskCategories, checks.Argument{
		Name:        "disk_categories",
		NeverEmpty:  "every instance has a system disk",
		Description: "Categories of the instance's disks.",
		Where:       "the disks of the instance in the ECS console",
	}))
)

var ecsInstance = checks.NewSubject(checks.Subject{
	Name:        "ecs_instance",
	Description: "An ECS instance that is backed up as a whole.",
	Limits: []*checks.Limit{
		{
			ID:       "ecs_instance_cloudbox",
			Title:    "the instance runs in a CloudBox",
			Severity: checks.Info,
			Violated: inCloudBox.Is(true),
			Rule:     "ECS instances in a CloudBox can be backed up if the CloudBox supports the services that the backup needs.",
			Remedy:   "Check which services the CloudBox supports.",
			Source:   limitsPage(ecsInstanceTitle),
		},
		{
			ID:       "ecs_consistent_group_disks",
			Title:    "a disk's category does not support consistent snapshots",
			Severity: checks.Error,
			Violated: checks.And(
				ecsDiskCategories.Any(ecsDiskCategories.Element.NotIn("cloud_essd")),
				checks.Quietly(checks.Or(ecsAppConsistent.Is(true), ecsSnapshotGroup.Is(true))),
			),
			// The pages differ on cloud_auto and cloud_essd_entry.
			ErrorIf:       "a disk is none of cloud_essd, cloud_auto, and cloud_essd_entry",
			WarningUnless: checks.Quietly(ecsDiskCategories.Any(ecsDiskCategories.Element.NotIn("cloud_essd", "cloud_auto", "cloud_essd_entry"))),
			Rule: "Application-consistent snapshots and snapshot-consistent groups require all disks of the instance to be ESSDs (cloud_essd). The ECS " +
				"documentation also allows ESSD AutoPL (cloud_auto) and ESSD Entry (cloud_essd_entry) in groups.",
			Remedy: "Change the disks to ESSDs, or take crash-consistent snapshots without a group.",
			Source: checks.Source{
				Page:       "CreatePolicyBindings",
				Section:    ecsInstanceTitle,
				URL:        "https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-createpolicybindings",
				VerifiedOn: "2026-11-22",
			},
		},
	},
})
