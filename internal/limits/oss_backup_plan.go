package limits

import (
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

const (
	day         = 24 * time.Hour
	trialPeriod = 30 * day
)

var (
	ossFreeTrial = checks.Bool(false, checks.Argument{
		Name:        "free_trial",
		Description: "Whether the plan is the free trial that was enabled with the bucket.",
		Where:       "the OSS backup page of the Cloud Backup console, which marks trial plans; plans that Terraform makes are paid ones",
	})
	ossConvertedFromTrial = checks.Bool(false, checks.Argument{
		Name:        "converted_from_trial",
		Description: "Whether the plan was a free trial once and has been converted to a paid plan.",
		Where:       "the history of the plan; plans that Terraform made were never trials",
	})
	ossTrialStartedAt = checks.Moment(checks.Argument{
		Name:        "trial_started_at",
		Description: "When the free trial began.",
		Where:       "the OSS backup page of the Cloud Backup console; `TrialInfo.TrialStartTime` of the API operation DescribeBackupPlans",
	})
	ossUsesBackupPolicy = checks.Bool(false, checks.Argument{
		Name:         "uses_backup_policy",
		Availability: checks.Required,
		Description:  "Whether the bucket is backed up by a backup policy.",
		Where:        "`true` where an `alicloud_hbr_policy_binding` with `source_type = \"OSS\"` names the bucket",
	})
	ossPrefix = checks.Text(checks.Argument{
		Name:         "prefix",
		Availability: checks.Required,
		Null:         checks.NotSet,
		Description:  "Prefix of the objects that are backed up. Null and `\"\"` both mean the whole bucket.",
		Where:        "`prefix` of `alicloud_hbr_oss_backup_plan`; `source` of `alicloud_hbr_policy_binding`",
	})
	ossSchedule = checks.Schedule(checks.Argument{
		Name:         "schedule",
		Availability: checks.Required,
		Null:         checks.NotSet,
		Description:  "Schedule of the plan.",
		Where:        "`rules[*].schedule` of `alicloud_hbr_policy`; `schedule` of `alicloud_hbr_oss_backup_plan`",
	})
	ossVaultID = checks.NonEmptyText("the ID of a backup vault, or null where no vault was chosen", `"v-0001abcdefghijklmnop"`, checks.Argument{
		Name:         "vault_id",
		Availability: checks.AfterApply,
		Null:         checks.NotSet,
		Description: "ID of the backup vault that was chosen. Leave it out where the vault is made in the same run, for its ID is " +
			"known only after apply and nothing is checked at plan then; state `shared_vault` instead.",
		Where: "`id` of `alicloud_hbr_vault`",
	})
	ossSharedVault = checks.Bool(false, checks.Argument{
		Name:        "shared_vault",
		Description: "Whether these backups are to lie in one vault with others.",
		Where:       "your own plan of vaults; `true` where several `alicloud_hbr_policy` or plans name one vault",
	})
	ossLastBackupAt = checks.MomentOrNone("2026-11-21T08:00:00Z", checks.Argument{
		Name:        "last_backup_at",
		Description: "When the last backup ran; `\"\"` where there was none yet.",
		Where:       "the backup jobs in the Cloud Backup console",
	})
)

var (
	onTrial    = ossFreeTrial.Is(true)
	trialVault = checks.Or(checks.IsSet(ossVaultID), ossSharedVault.Is(true))
)

// trial is a condition on how much of the free trial is left.
func trial(holds func(left time.Duration) bool) checks.Condition {
	return checks.Compare(ossTrialStartedAt, checks.At, func(started, now time.Time) checks.Answer {
		left := started.Add(trialPeriod).Sub(now)
		value := checks.ShowMoment(started)
		switch {
		case left > trialPeriod:
			value += ", so it has not begun yet"
		case left > 0:
			value += ", which leaves " + words.Plural(int(left/day), "full day")
		default:
			value += ", 30 days or more ago"
		}
		return checks.Decided(holds(left), "is", value)
	})
}

var ossBackupPlan = checks.NewSubject(checks.Subject{
	Name:        "oss_backup_plan",
	Description: "A plan or policy by which an OSS bucket is backed up.",
	Limits: []*checks.Limit{
		{
			ID:       "oss_trial_expired",
			Title:    "the free trial has ended",
			Severity: checks.Error,
			Violated: checks.And(onTrial, trial(func(left time.Duration) bool { return left <= 0 })),
			Rule:     "A scheduled backup plan that is enabled while a bucket is created is a free trial of 30 days, and is disabled automatically when they are over.",
			Remedy:   "Switch to a paid plan.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_ends",
			Title:    "the free trial ends",
			Severity: checks.Info,
			Violated: checks.And(onTrial, trial(func(left time.Duration) bool { return left > 0 })),
			Rule:     "A scheduled backup plan that is enabled while a bucket is created is a free trial of 30 days, and is disabled automatically when they are over.",
			Remedy:   "Switch to a paid plan in time.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_backup_policy",
			Title:    "the free trial does not work with backup policies",
			Severity: checks.Error,
			Violated: checks.And(onTrial, ossUsesBackupPolicy.Is(true)),
			Rule:     "The free trial does not support backup policies.",
			Remedy:   "Switch to a paid plan, or take the bucket out of the policy.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_fixed_source",
			Title:    "the free trial's source path is fixed",
			Severity: checks.Error,
			Violated: checks.And(onTrial, ossPrefix.Matches("is", "not empty", func(prefix string) bool { return prefix != "" })),
			Rule:     "The source path of the free trial is fixed.",
			Remedy:   "Switch to a paid plan, or leave prefix empty.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_fixed_cycle",
			Title:    "the free trial's schedule is fixed",
			Severity: checks.Error,
			Violated: checks.And(onTrial, checks.IsSet(ossSchedule)),
			Rule:     "The backup cycle of the free trial is fixed.",
			Remedy:   "Switch to a paid plan, or leave schedule out.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_isolated_vault",
			Title:    "the free trial's vault is its own",
			Severity: checks.Error,
			Violated: checks.And(trialVault, onTrial),
			Rule: "The free trial keeps its backups in a vault of its own, which cannot be changed or merged, not even after the " +
				"plan was converted to a paid one.",
			Remedy: "Where backups are to lie in one vault, start with a paid plan instead of the trial.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_converted_vault",
			Title:    "the vault of a converted trial cannot be changed",
			Severity: checks.Error,
			Violated: checks.And(trialVault, ossConvertedFromTrial.Is(true)),
			Rule:     "A plan that was a free trial stays in the trial's vault, which cannot be changed or merged.",
			Remedy:   "Create a new paid plan for the bucket in the vault of your choice.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:        "oss_inventory_disabled",
			Title:     "the inventory is disabled",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  ossInventoryEnabled.Is(false),
			Rule:      "A backup works only from an inventory that is enabled.",
			Remedy:    "Enable the inventory.",
			Source:    inventoryPage,
		},
		{
			ID:        "oss_inventory_missing",
			Title:     "there is no inventory file yet",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  noFileYet,
			Rule:      "A job fails where there is no inventory file yet. Generating one takes time.",
			Remedy:    "Wait for the first inventory file before the plan is enabled.",
			Source:    limitsPage(ossTitle),
		},
		{
			ID:        "oss_inventory_not_updated",
			Title:     "no new inventory file since the last backup",
			Severity:  checks.Error,
			AppliesTo: withFile,
			Violated: checks.And(
				checks.Or(
					checks.And(checks.Not(withSchedule), checks.Compare(latestFile, ossLastBackupAt, notNewerThan)),
					checks.And(withSchedule, checks.Compare(fileAtNextRun, ossLastBackupAt, notNewerThan)),
				),
				backedUpBefore,
			),
			Rule:   "A job fails where the inventory file has not been updated since the last backup.",
			Remedy: "Let an inventory file be generated between two backups: back up less often or, where files come weekly, have them daily.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:        "oss_inventory_stale",
			Title:     "the inventory file is older than 7 days",
			Severity:  checks.Error,
			AppliesTo: withFile,
			Violated: checks.Or(
				// A file that is too old now is overdue, so the next run finds it too.
				checks.Compare(latestFile, checks.At, tooOldAt),
				checks.And(withSchedule, fileAtNextRun.Judged(tooOldAtRun)),
			),
			Rule:   "A backup works only from an inventory file of the last 7 days.",
			Remedy: "See why no file was generated or, where files come weekly, have them daily.",
			Source: inventoryPage,
		},
		{
			ID:        "oss_inventory_interval",
			Title:     "the plan runs more often than inventory files are generated",
			Severity:  checks.Error,
			AppliesTo: checks.And(withInventory, withSchedule),
			Violated: checks.Or(
				runsWithin(day),
				checks.And(runsWithin(7*day), ossInventoryFrequency.Is("Weekly")),
			),
			Rule:   "The backup interval must be at least as long as the inventory's period, so that each backup finds a new file.",
			Remedy: "Back up less often or, where files come weekly, have them daily.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_inventory_next_cycle",
			Title:    "objects newer than the inventory file wait",
			Severity: checks.Info,
			Violated: withInventory,
			Rule: "An inventory makes incremental backups faster. Each works from the newest file alone, so objects that were added after that file " +
				"was generated are backed up in the next cycle.",
			Remedy: "Plan for a recovery point that is older by up to one period of the inventory.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:        "oss_inventory_object_versions",
			Title:     "the inventory lists all versions of objects",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  ossInventoryVersions.NotIn("Current"),
			Rule:      "A backup works only from an inventory of the current versions of objects.",
			Remedy:    "Set the inventory to list the current version.",
			Source:    inventoryPage,
		},
		{
			ID:        "oss_inventory_prefix",
			Title:     "the inventory's prefix is not the plan's",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  checks.Differ(ossInventoryPrefix.Single, ossPrefix.Single),
			Rule:      "The inventory's prefix has to be the same as the plan's.",
			Remedy:    "Give both the same prefix, or none.",
			Source:    inventoryPage,
		},
		{
			ID:        "oss_inventory_fields",
			Title:     "the inventory lacks fields",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  ossInventoryFields.Lacks(inventoryFields...),
			Rule:      "The inventory has to have the fields Size, StorageClass, LastModifiedDate and ETag.",
			Remedy:    "Add the missing fields to the inventory.",
			Source:    inventoryPage,
		},
		{
			ID:       "oss_inventory_trial",
			Title:    "the free trial does not work with an inventory",
			Severity: checks.Error,
			Violated: checks.And(withInventory, onTrial),
			Rule:     "A plan with an inventory cannot be the free trial.",
			Remedy:   "Switch to a paid plan, or leave the inventory out.",
			Source:   inventoryPage,
		},
	},
})
