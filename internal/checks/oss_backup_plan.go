package checks

import (
	"fmt"
	"time"
)

const (
	day         = 24 * time.Hour
	trialPeriod = 30 * day
	// usableFor is how long an inventory file serves.
	usableFor = 7 * day
)

var (
	ossFreeTrial = boolean(false, Argument{
		Name:        "free_trial",
		Description: "Whether the plan is the free trial that was enabled with the bucket.",
		Where:       "the OSS backup page of the Cloud Backup console, which marks trial plans; plans that Terraform makes are paid ones",
	})
	ossConvertedFromTrial = boolean(false, Argument{
		Name:        "converted_from_trial",
		Description: "Whether the plan was a free trial once and has been converted to a paid plan.",
		Where:       "the history of the plan; plans that Terraform made were never trials",
	})
	ossTrialStartedAt = moment(Argument{
		Name:        "trial_started_at",
		Description: "When the free trial began.",
		Where:       "the OSS backup page of the Cloud Backup console; `TrialInfo.TrialStartTime` of the API operation DescribeBackupPlans",
	})
	ossUsesBackupPolicy = boolean(false, Argument{
		Name:        "uses_backup_policy",
		Told:        AtPlan,
		Description: "Whether the bucket is backed up by a backup policy.",
		Where:       "`true` where an `alicloud_hbr_policy_binding` with `source_type = \"OSS\"` names the bucket",
	})
	ossPrefix = freeText(Argument{
		Name:        "prefix",
		Told:        AtPlan,
		Null:        NotSet,
		Description: "Prefix of the objects that are backed up. Null and `\"\"` both mean the whole bucket.",
		Where:       "`prefix` of `alicloud_hbr_oss_backup_plan`; `source` of `alicloud_hbr_policy_binding`",
	})
	ossSchedule = planSchedule(Argument{
		Name:        "schedule",
		Told:        AtPlan,
		Null:        NotSet,
		Description: "Schedule of the plan.",
		Where:       "`rules[*].schedule` of `alicloud_hbr_policy`; `schedule` of `alicloud_hbr_oss_backup_plan`",
	})
	ossVaultID = nonEmpty("the ID of a backup vault, or null where no vault was chosen", `"v-0001abcdefghijklmnop"`, Argument{
		Name: "vault_id",
		Told: AfterApply,
		Null: NotSet,
		Description: "ID of the backup vault that was chosen. Leave it out where the vault is made in the same run, for its ID is " +
			"known only after apply and nothing is checked at plan then; state `shared_vault` instead.",
		Where: "`id` of `alicloud_hbr_vault`",
	})
	ossSharedVault = boolean(false, Argument{
		Name:        "shared_vault",
		Description: "Whether these backups are to lie in one vault with others.",
		Where:       "your own plan of vaults; `true` where several `alicloud_hbr_policy` or plans name one vault",
	})
	ossInventoryEnabled = boolean(true, Argument{
		Name:        "enabled",
		Told:        AtPlan,
		Description: "Whether the inventory is enabled.",
		Where:       "`is_enabled` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	})
	ossInventoryFrequency = choice(choices{
		values:  []string{"Daily", "Weekly"},
		folding: ignoreCase,
	}, Argument{
		Name:        "frequency",
		Told:        AtPlan,
		Description: "How often an inventory file is generated.",
		Where:       "`schedule.frequency` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	})
	ossInventoryLatest = momentOrNone("2026-11-22T06:00:00Z", Argument{
		Name: "latest_generated_at",
		Description: "When the latest inventory file was generated; `\"\"` where there is none yet. Where the inventory is made by the same plan, waive " +
			"`oss_inventory_missing` until its first file is there.",
		Where: "`ossutil ls` of the inventory's destination: the time of the newest `manifest.json`",
	})
	ossInventoryVersions = choice(choices{
		values:  []string{"Current", "All"},
		folding: ignoreCase,
	}, Argument{
		Name:        "included_object_versions",
		Told:        AtPlan,
		Description: "Which versions of objects the inventory lists.",
		Where:       "`included_object_versions` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	})
	ossInventoryPrefix = freeText(Argument{
		Name:        "prefix",
		Told:        AtPlan,
		Null:        NotSet,
		Description: "Prefix of the objects that the inventory lists. Null and `\"\"` both mean the whole bucket.",
		Where:       "`filter.prefix` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	})
	ossInventoryFields = setOf(openChoice(`"Size", "StorageClass", "LastModifiedDate", "ETag"`, choices{values: inventoryFields, folding: verbatim}, Argument{
		Name:        "fields",
		Told:        AtPlan,
		Description: "Optional fields that the inventory has.",
		Where:       "`optional_fields.field` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	}))
	ossInventory = objectOf(Argument{
		Name:        "inventory",
		Told:        AtPlan,
		Null:        NotSet,
		Description: "The OSS inventory that the plan works from. Null where it works without one.",
		Where:       "`advanced_options.oss_detail.inventory_id` of `alicloud_hbr_policy_binding` names it; `alicloud_oss_bucket_inventory` describes it",
	}, ossInventoryEnabled, ossInventoryFrequency, ossInventoryLatest, ossInventoryVersions, ossInventoryPrefix, ossInventoryFields)
	ossLastBackupAt = momentOrNone("2026-11-21T08:00:00Z", Argument{
		Name:        "last_backup_at",
		Description: "When the last backup ran; `\"\"` where there was none yet.",
		Where:       "the backup jobs in the Cloud Backup console",
	})
)

// Where the user gets more about inventories.
var inventoryPage = Source{
	Page:       "Use an OSS inventory list to create a backup plan for a large amount of OSS data",
	Section:    ossSection.Title,
	URL:        "https://www.alibabacloud.com/help/en/cloud-backup/user-guide/use-an-oss-inventory-list-to-create-a-backup-plan-for-a-large-amount-of-oss-data",
	VerifiedOn: "2026-11-22",
}

// inventoryFields are those that an inventory has to have.
var inventoryFields = []string{"Size", "StorageClass", "LastModifiedDate", "ETag"}

var (
	onTrial       = ossFreeTrial.is(true)
	trialVault    = or(isSet(ossVaultID), ossSharedVault.is(true))
	withInventory = quietly(isSet(ossInventory))
	withSchedule  = quietly(isSet(ossSchedule))
	noFileYet     = ossInventoryLatest.judged("is", func(t time.Time) (truth, string) {
		return truthOf(t.IsZero()), "empty"
	})
	withFile = and(withInventory, quietly(not(noFileYet)))
)

// trial is a condition on how much of the free trial is left.
func trial(holds func(left time.Duration) bool) Condition {
	return computed(ossTrialStartedAt, func(f facts) (truth, string, string) {
		started := ossTrialStartedAt.of(f)
		left := started.Add(trialPeriod).Sub(at.of(f))
		value := showMoment(started)
		switch {
		case left > trialPeriod:
			value += ", so it has not begun yet"
		case left > 0:
			value += ", which leaves " + Plural(int(left/day), "full day")
		default:
			value += ", 30 days or more ago"
		}
		return truthOf(holds(left)), "is", value
	}, ossTrialStartedAt, at)
}

// fileAtNextRun is a condition on the inventory file that the next run of a
// schedule finds.
func fileAtNextRun(broken func(file, run, lastBackup time.Time) bool, more ...declared) Condition {
	return computed(ossInventoryLatest, func(f facts) (truth, string, string) {
		now, latest := at.of(f), ossInventoryLatest.of(f)
		file, run := latest, now
		if s := ossSchedule.of(f); s != nil {
			if next := s.Next(now); !next.IsZero() {
				run = next
			}
			file = lastFile(latest, period(ossInventoryFrequency.of(f)), now, run)
		}
		return truthOf(broken(file, run, ossLastBackupAt.of(f))), "gives",
			fmt.Sprintf("the next run, at %s, a file of %s", showMoment(run), showMoment(file))
	}, append([]declared{ossInventoryLatest, ossInventoryFrequency, ossSchedule, at}, more...)...)
}

// gapBelow holds where two runs of the schedule follow on each other in less time.
func gapBelow(bound time.Duration) Condition {
	return computed(ossSchedule, func(f facts) (truth, string, string) {
		gap := ossSchedule.of(f).ShortestGap()
		return truthOf(gap < bound), "leaves", showGap(gap) + " between two runs"
	}, ossSchedule)
}

// lastFile gives the time of the newest file at the next run. A file that is
// overdue already is not counted on.
func lastFile(latest time.Time, period time.Duration, now, run time.Time) time.Time {
	if !latest.Add(period).After(now) || run.Before(latest) {
		return latest
	}
	return latest.Add(run.Sub(latest).Truncate(period))
}

// showGap writes a time in days or hours where it is of whole ones.
func showGap(gap time.Duration) string {
	switch {
	case gap%day == 0:
		return Plural(int(gap/day), "day")
	case gap%time.Hour == 0:
		return Plural(int(gap/time.Hour), "hour")
	}
	return gap.String()
}

// period is the time between two inventory files.
func period(frequency string) time.Duration {
	if frequency == "Weekly" {
		return 7 * day
	}
	return day
}

func init() {
	declare(Subject{
		Name:        "oss_backup_plan",
		Description: "A plan or policy by which an OSS bucket is backed up.",
		Sections:    []*Section{ossSection},
		Limits: []*Limit{
			{
				ID:       "oss_trial_expired",
				Title:    "the free trial has ended",
				Severity: Error,
				Violated: and(onTrial, trial(func(left time.Duration) bool { return left <= 0 })),
				Rule:     "A scheduled backup plan that is enabled while a bucket is created is a free trial of 30 days, and is disabled automatically when they are over.",
				Remedy:   "Switch to a paid plan.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:       "oss_trial_ends",
				Title:    "the free trial ends",
				Severity: Info,
				Violated: and(onTrial, trial(func(left time.Duration) bool { return left > 0 })),
				Rule:     "A scheduled backup plan that is enabled while a bucket is created is a free trial of 30 days, and is disabled automatically when they are over.",
				Remedy:   "Switch to a paid plan in time.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:       "oss_trial_backup_policy",
				Title:    "the free trial does not work with backup policies",
				Severity: Error,
				Violated: and(onTrial, ossUsesBackupPolicy.is(true)),
				Rule:     "The free trial does not support backup policies.",
				Remedy:   "Switch to a paid plan, or take the bucket out of the policy.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:       "oss_trial_fixed_source",
				Title:    "the free trial's source path is fixed",
				Severity: Error,
				Violated: and(onTrial, ossPrefix.judged("is", isNotEmpty)),
				Rule:     "The source path of the free trial is fixed.",
				Remedy:   "Switch to a paid plan, or leave prefix empty.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:       "oss_trial_fixed_cycle",
				Title:    "the free trial's schedule is fixed",
				Severity: Error,
				Violated: and(onTrial, isSet(ossSchedule)),
				Rule:     "The backup cycle of the free trial is fixed.",
				Remedy:   "Switch to a paid plan, or leave schedule out.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:       "oss_trial_isolated_vault",
				Title:    "the free trial's vault is its own",
				Severity: Error,
				Violated: and(trialVault, onTrial),
				Rule: "The free trial keeps its backups in a vault of its own, which cannot be changed or merged, not even after the " +
					"plan was converted to a paid one.",
				Remedy: "Where backups are to lie in one vault, start with a paid plan instead of the trial.",
				Source: limitsPage(ossSection),
			},
			{
				ID:       "oss_trial_converted_vault",
				Title:    "the vault of a converted trial cannot be changed",
				Severity: Error,
				Violated: and(trialVault, ossConvertedFromTrial.is(true)),
				Rule:     "A plan that was a free trial stays in the trial's vault, which cannot be changed or merged.",
				Remedy:   "Create a new paid plan for the bucket in the vault of your choice.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:        "oss_inventory_disabled",
				Title:     "the inventory is disabled",
				Severity:  Error,
				AppliesTo: withInventory,
				Violated:  ossInventoryEnabled.is(false),
				Rule:      "A backup works only from an inventory that is enabled.",
				Remedy:    "Enable the inventory.",
				Source:    inventoryPage,
			},
			{
				ID:        "oss_inventory_missing",
				Title:     "there is no inventory file yet",
				Severity:  Error,
				AppliesTo: withInventory,
				Violated:  noFileYet,
				Rule:      "A job fails where there is no inventory file yet. Generating one takes time.",
				Remedy:    "Wait for the first inventory file before the plan is enabled.",
				Source:    limitsPage(ossSection),
			},
			{
				ID:        "oss_inventory_not_updated",
				Title:     "no new inventory file since the last backup",
				Severity:  Error,
				AppliesTo: withFile,
				Violated: and(
					or(
						and(not(withSchedule), computed(ossInventoryLatest, func(f facts) (truth, string, string) {
							latest := ossInventoryLatest.of(f)
							return truthOf(!latest.After(ossLastBackupAt.of(f))), "is", showMoment(latest)
						}, ossInventoryLatest, ossLastBackupAt)),
						and(withSchedule, fileAtNextRun(func(file, _, lastBackup time.Time) bool { return !file.After(lastBackup) }, ossLastBackupAt)),
					),
					ossLastBackupAt.judged("is", func(t time.Time) (truth, string) { return truthOf(!t.IsZero()), showMoment(t) }),
				),
				Rule:   "A job fails where the inventory file has not been updated since the last backup.",
				Remedy: "Let an inventory file be generated between two backups: back up less often or, where files come weekly, have them daily.",
				Source: limitsPage(ossSection),
			},
			{
				ID:        "oss_inventory_stale",
				Title:     "the inventory file is older than 7 days",
				Severity:  Error,
				AppliesTo: withFile,
				Violated: or(
					// A file that is too old now is overdue, so the next run finds it too.
					computed(ossInventoryLatest, func(f facts) (truth, string, string) {
						latest := ossInventoryLatest.of(f)
						return truthOf(at.of(f).Sub(latest) > usableFor), "is", showMoment(latest)
					}, ossInventoryLatest, at),
					and(withSchedule, fileAtNextRun(func(file, run, _ time.Time) bool { return run.Sub(file) > usableFor })),
				),
				Rule:   "A backup works only from an inventory file of the last 7 days.",
				Remedy: "See why no file was generated or, where files come weekly, have them daily.",
				Source: inventoryPage,
			},
			{
				ID:        "oss_inventory_interval",
				Title:     "the plan runs more often than inventory files are generated",
				Severity:  Error,
				AppliesTo: and(withInventory, withSchedule),
				Violated: or(
					gapBelow(day),
					and(gapBelow(7*day), ossInventoryFrequency.is("Weekly")),
				),
				Rule:   "The backup interval must be at least as long as the inventory's period, so that each backup finds a new file.",
				Remedy: "Back up less often or, where files come weekly, have them daily.",
				Source: limitsPage(ossSection),
			},
			{
				ID:       "oss_inventory_next_cycle",
				Title:    "objects newer than the inventory file wait",
				Severity: Info,
				Violated: withInventory,
				Rule: "An inventory makes incremental backups faster. Each works from the newest file alone, so objects that were added after that file " +
					"was generated are backed up in the next cycle.",
				Remedy: "Plan for a recovery point that is older by up to one period of the inventory.",
				Source: limitsPage(ossSection),
			},
			{
				ID:        "oss_inventory_object_versions",
				Title:     "the inventory lists all versions of objects",
				Severity:  Error,
				AppliesTo: withInventory,
				Violated:  ossInventoryVersions.notIn("Current"),
				Rule:      "A backup works only from an inventory of the current versions of objects.",
				Remedy:    "Set the inventory to list the current version.",
				Source:    inventoryPage,
			},
			{
				ID:        "oss_inventory_prefix",
				Title:     "the inventory's prefix is not the plan's",
				Severity:  Error,
				AppliesTo: withInventory,
				Violated: computed(ossInventoryPrefix, func(f facts) (truth, string, string) {
					return truthOf(ossInventoryPrefix.of(f) != ossPrefix.of(f)), "differs from", "prefix"
				}, ossInventoryPrefix, ossPrefix),
				Rule:   "The inventory's prefix has to be the same as the plan's.",
				Remedy: "Give both the same prefix, or none.",
				Source: inventoryPage,
			},
			{
				ID:        "oss_inventory_fields",
				Title:     "the inventory lacks fields",
				Severity:  Error,
				AppliesTo: withInventory,
				Violated:  ossInventoryFields.lacks(inventoryFields...),
				Rule:      "The inventory has to have the fields Size, StorageClass, LastModifiedDate and ETag.",
				Remedy:    "Add the missing fields to the inventory.",
				Source:    inventoryPage,
			},
			{
				ID:       "oss_inventory_trial",
				Title:    "the free trial does not work with an inventory",
				Severity: Error,
				Violated: and(withInventory, onTrial),
				Rule:     "A plan with an inventory cannot be the free trial.",
				Remedy:   "Switch to a paid plan, or leave the inventory out.",
				Source:   inventoryPage,
			},
		},
	})
}

func isNotEmpty(s string) (truth, string) {
	if s == "" {
		return isFalse, "empty"
	}
	return isTrue, "not empty"
}
