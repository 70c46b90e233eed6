package checks

// diskCategories are those of cloud disks. Others may be stated too.
var diskCategories = choices{
	values:  []string{"cloud_essd", "cloud_auto", "cloud_essd_entry", "cloud_ssd", "cloud_efficiency", "cloud"},
	folding: ignoreCase,
}

var (
	ecsInCloudBox = boolean(false, Argument{
		Name:        "in_cloudbox",
		Description: "Whether the instance runs in a CloudBox.",
		Where:       "the console of CloudBox",
	})
	ecsAppConsistent = boolean(false, Argument{
		Name:        "app_consistent",
		Told:        AtPlan,
		Description: "Whether application-consistent snapshots are taken.",
		Where:       "`detail.app_consistent` of `alicloud_hbr_server_backup_plan`; in newer versions, `advanced_options.udm_detail` of `alicloud_hbr_policy_binding`",
	})
	ecsSnapshotGroup = boolean(false, Argument{
		Name:        "snapshot_group",
		Told:        AtPlan,
		Description: "Whether the snapshots of the disks are taken as a group that is consistent.",
		Where:       "`detail.snapshot_group` of `alicloud_hbr_server_backup_plan`; in newer versions, `advanced_options.udm_detail` of `alicloud_hbr_policy_binding`",
	})
	ecsDiskCategories = setOf(openChoice(`"cloud_essd"`, diskCategories, Argument{
		Name:        "disk_categories",
		Told:        AtPlan,
		Description: "Categories of the instance's disks.",
		Where:       "`system_disk_category` and `data_disks[*].category` of `alicloud_instance`; `category` of `alicloud_ecs_disk`",
	}))
)

func init() {
	declare(Subject{
		Name:        "ecs_instance",
		Description: "An ECS instance that is backed up as a whole.",
		Sections:    []*Section{ecsInstanceSection},
		Limits: []*Limit{
			{
				ID:       "ecs_instance_cloudbox",
				Title:    "the instance runs in a CloudBox",
				Severity: Info,
				Violated: ecsInCloudBox.is(true),
				Rule:     "ECS instances in a CloudBox can be backed up, as far as the CloudBox supports the services that this takes.",
				Remedy:   "Look up which services the CloudBox supports.",
				Source:   limitsPage(ecsInstanceSection),
			},
			{
				ID:       "ecs_consistent_group_disks",
				Title:    "consistent snapshots need ESSDs",
				Severity: Error,
				Violated: and(
					ecsDiskCategories.any(ecsDiskCategories.element.notIn("cloud_essd")),
					quietly(or(ecsAppConsistent.is(true), ecsSnapshotGroup.is(true))),
				),
				// On these two the pages differ.
				WarningUnless: quietly(ecsDiskCategories.any(ecsDiskCategories.element.notIn("cloud_essd", "cloud_auto", "cloud_essd_entry"))),
				Rule: "Application-consistent snapshots and snapshot-consistent groups need ESSDs (cloud_essd) for all disks of the instance. For " +
					"groups, the documentation of ECS takes ESSD AutoPL (cloud_auto) and ESSD Entry (cloud_essd_entry) too, so these two are only a warning.",
				Remedy: "Change the disks to ESSDs, or take crash-consistent snapshots without a group.",
				Source: Source{
					Page:       "CreatePolicyBindings",
					Section:    ecsInstanceSection.Title,
					URL:        "https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-createpolicybindings",
					VerifiedOn: "2026-11-22",
				},
			},
		},
	})
}
