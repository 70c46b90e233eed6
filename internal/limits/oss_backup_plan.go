// SPDX-License-Identifier: MPL-2.0

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
		Environment: true,
		Description: "Whether the plan is the free trial that was enabled when the bucket was created.",
		Where:       "the OSS backup page of the Cloud Backup console, which marks trial plans; plans that Terraform creates are paid plans",
	})
	ossConvertedFromTrial = checks.Bool(false, checks.Argument{
		Name:        "converted_from_trial",
		Environment: true,
		Description: "Whether the plan was converted from a free trial to a paid plan.",
		Where:       "the history of the plan; plans that Terraform created were never free trials",
	})
	ossTrialStartedAt = checks.Moment(checks.Argument{
		Name:        "trial_started_at",
		Description: "When the free trial started.",
		Where:       "the OSS backup page of the Cloud Backup console; `TrialInfo.TrialStartTime` of the API operation DescribeBackupPlans",
	})
	ossUsesBackupPolicy = checks.Bool(false, checks.Argument{
		Name:        "uses_backup_policy",
		Description: "Whether a backup policy backs up the bucket.",
		Where:       "your own configuration: whether an `alicloud_hbr_policy_binding` refers to the bucket",
	})
	ossPrefix = checks.Text(`"scans/"`, checks.Argument{
		Name:        "prefix",
		Null:        checks.NotSet,
		Description: "Prefix of the objects that are backed up. Null and `\"\"` both mean the whole bucket.",
	})
	ossSchedule = checks.Schedule(checks.Argument{
		Name:        "schedule",
		Null:        checks.NotSet,
		Description: "Schedule of the plan.",
	})
	ossVaultID = checks.TextSuchAs("the ID of a backup vault, or null if no vault was chosen", `"v-0001abcdefghijklmnop"`, checks.Argument{
		Name: "vault_id",
		Null: checks.NotSet,
		Description: "ID of the backup vault, if you chose one. If the vault is created in the same run, its ID is known only after apply " +
			"and nothing is checked at plan, so set `shared_vault` instead.",
		Where: "`id` of `alicloud_hbr_vault`",
	})
	ossSharedVault = checks.Bool(false, checks.Argument{
		Name:        "shared_vault",
		Description: "Whether these backups must share a vault with others.",
		Where:       "your own choice of vaults; `true` if more than one backup plan or `alicloud_hbr_policy` uses the same vault",
	})
	ossLastBackupAt = checks.MomentOrNone("2026-11-21T08:00:00Z", checks.Argument{
		Name:        "last_backup_at",
		Description: "When the last backup ran, or `\"\"` if there is none yet.",
		Where:       "the backup jobs in the Cloud Backup console",
	})
)

var onTrial = ossFreeTrial.Is(true)

// trialVault holds if a vault is chosen or shared for a plan that keeps the vault of a
// trial, described by the phrase.
func trialVault(plan string) checks.Condition {
	return checks.Or(
		checks.Case("a vault is chosen for "+plan, checks.IsSet(ossVaultID)),
		checks.Case("a vault is shared with "+plan, ossSharedVault.Is(true)),
	)
}

// trial is a condition on the time left in the free trial.
func trial(holds func(left time.Duration) bool) checks.Condition {
	return checks.Compare(ossTrialStartedAt, checks.At, func(started, now time.Time) checks.Answer {
		left := started.Add(trialPeriod).Sub(now)
		value := checks.ShowMoment(started)
		switch {
		case left > trialPeriod:
			value += ", so the trial has not started yet"
		case left > 0:
			value += ", which leaves " + words.Plural(int(left/day), "full day")
		default:
			value += ", at least 30 days ago"
		}
		return checks.Decided(holds(left), "is", value)
	})
}

var ossBackupPlan = checks.NewSubject(checks.Subject{
	Name:        "oss_backup_plan",
	Description: "A backup plan or backup policy that backs up an OSS bucket.",
	Limits: []*checks.Limit{
		{
			ID:       "oss_trial_expired",
			Title:    "the free trial has expired",
			Severity: checks.Error,
			Violated: checks.And(onTrial, trial(func(left time.Duration) bool { return left <= 0 })),
			Rule:     "A scheduled backup plan that is enabled together with a new bucket is a free trial. After 30 days, it is disabled automatically.",
			Remedy:   "Switch to a paid plan.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_ends",
			Title:    "the free trial will expire",
			Severity: checks.Info,
			Violated: checks.And(onTrial, trial(func(left time.Duration) bool { return left > 0 })),
			Rule:     "A scheduled backup plan that is enabled together with a new bucket is a free trial. After 30 days, it is disabled automatically.",
			Remedy:   "Switch to a paid plan before the trial expires.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_backup_policy",
			Title:    "the free trial is used with a backup policy",
			Severity: checks.Error,
			Violated: checks.And(onTrial, ossUsesBackupPolicy.Is(true)),
			Rule:     "The free trial does not support backup policies.",
			Remedy:   "Switch to a paid plan, or remove the bucket from the policy.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_fixed_source",
			Title:    "a prefix is set for the free trial",
			Severity: checks.Error,
			Violated: checks.And(onTrial, ossPrefix.Matches("is", "not empty", func(prefix string) bool { return prefix != "" })),
			Rule:     "The source path of the free trial is fixed, so you cannot choose a prefix.",
			Remedy:   "Switch to a paid plan, or do not set prefix. If prefix only describes a running trial, waive the limit.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_fixed_cycle",
			Title:    "a schedule is set for the free trial",
			Severity: checks.Error,
			Violated: checks.And(onTrial, checks.IsSet(ossSchedule)),
			Rule:     "The backup cycle of the free trial is fixed, so you cannot choose a schedule.",
			Remedy:   "Switch to a paid plan, or do not set schedule. If schedule only describes a running trial, waive the limit.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_isolated_vault",
			Title:    "a vault is chosen or shared for the free trial",
			Severity: checks.Error,
			Violated: checks.And(trialVault("the free trial"), onTrial),
			Rule: "The free trial stores its backups in an isolated vault, which cannot be changed or merged, even after the plan is " +
				"converted to a paid plan.",
			Remedy: "If you want to choose or share the vault, start with a paid plan instead of the free trial. If vault_id only describes a running trial, " +
				"waive the limit.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_trial_converted_vault",
			Title:    "a vault is chosen or shared for a converted free trial",
			Severity: checks.Error,
			Violated: checks.And(trialVault("a converted free trial"), ossConvertedFromTrial.Is(true)),
			Rule:     "A plan that was converted from a free trial keeps the vault of the trial, which cannot be changed or merged.",
			Remedy: "Create a new paid plan for the bucket in the vault of your choice. If vault_id only names the vault that the plan has, do not set it, or " +
				"waive the limit.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:        "oss_inventory_disabled",
			Title:     "the inventory is disabled",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  ossInventoryEnabled.Is(false),
			Rule:      "A backup can use only an inventory that is enabled.",
			Remedy:    "Enable the inventory.",
			Source:    inventoryPage,
		},
		{
			ID:        "oss_inventory_missing",
			Title:     "there is no inventory file yet",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  noFileYet,
			Rule:      "Backup jobs fail until the first inventory file exists. Generating it takes time.",
			Remedy:    "Wait for the first inventory file before you enable the plan.",
			Source:    limitsPage(ossTitle),
		},
		{
			ID:        "oss_inventory_not_updated",
			Title:     "the inventory file is not newer than the last backup",
			Severity:  checks.Error,
			AppliesTo: withFile,
			Violated: checks.And(
				checks.Or(
					checks.And(checks.Not(withSchedule), checks.Compare(latestFile, ossLastBackupAt, notNewerThan)),
					checks.And(withSchedule, checks.Compare(fileAtNextRun, ossLastBackupAt, notNewerThan)),
				),
				backedUpBefore,
				// The file at the next run is never older than the latest.
				checks.Quietly(checks.Compare(latestFile, ossLastBackupAt, notNewerThan)),
			),
			Rule: "A backup job fails unless a new inventory file was generated after the last backup.",
			Remedy: "Make sure that an inventory file is generated between two backups. Back up less often, or change a Weekly inventory to Daily. If a file is overdue, " +
				"find out why it was not generated.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:        "oss_inventory_stale",
			Title:     "the inventory file is older than 7 days",
			Severity:  checks.Error,
			AppliesTo: withFile,
			Violated: checks.Or(
				// A file that is too old now is overdue, so the next run uses it too.
				checks.Compare(latestFile, checks.At, tooOldAt),
				checks.And(withSchedule, fileAtNextRun.Judged(tooOldAtRun)),
			),
			Rule:   "A backup can use only inventory files from the last 7 days.",
			Remedy: "Find out why no newer file was generated, or change a Weekly inventory to Daily.",
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
			Rule:   "Each backup needs a new inventory file, so the backup interval must not be shorter than the inventory's period.",
			Remedy: "Back up less often, or change a Weekly inventory to Daily.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_inventory_next_cycle",
			Title:    "objects newer than the inventory file are backed up later",
			Severity: checks.Info,
			Violated: withInventory,
			Rule: "An inventory makes incremental backups faster. Each backup uses only the newest inventory file, so objects that were added " +
				"after that file was generated are backed up in the next cycle.",
			Remedy: "Plan for a recovery point that is up to one inventory period older.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:        "oss_inventory_object_versions",
			Title:     "the inventory lists all object versions",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  ossInventoryVersions.NotIn("Current"),
			Rule:      "A backup can use only an inventory of the current object versions.",
			Remedy:    "Set the inventory to list only current object versions.",
			Source:    inventoryPage,
		},
		{
			ID:        "oss_inventory_prefix",
			Title:     "the inventory's prefix differs from the plan's",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  checks.Differ(ossInventoryPrefix.Single, ossPrefix.Single),
			Rule:      "The inventory and the plan must have the same prefix.",
			Remedy:    "Set the same prefix for both, or for neither.",
			Source:    inventoryPage,
		},
		{
			ID:        "oss_inventory_fields",
			Title:     "the inventory lacks required fields",
			Severity:  checks.Error,
			AppliesTo: withInventory,
			Violated:  ossInventoryFields.Lacks(inventoryFields...),
			Rule:      "The inventory must include the fields Size, StorageClass, LastModifiedDate, and ETag.",
			Remedy:    "Add the missing fields to the inventory.",
			Source:    inventoryPage,
		},
		{
			ID:       "oss_inventory_trial",
			Title:    "the free trial is used with an inventory",
			Severity: checks.Error,
			Violated: checks.And(withInventory, onTrial),
			Rule:     "A plan with an inventory cannot be a free trial.",
			Remedy:   "Switch to a paid plan, or do not use an inventory.",
			Source:   inventoryPage,
		},
	},
})
