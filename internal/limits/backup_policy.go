// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"fmt"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

const policyTitle = "Backup policies"

var policySection = Section{policyTitle, []*checks.Subject{backupPolicy}}

var (
	policyRuleType = checks.Choice(checks.Choices{
		Values:  []string{"BACKUP", "TRANSITION", "REPLICATION", "TAG", "SECURITY"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "rule_type",
		Description: "Type of the rule.",
	})
	policySchedule = checks.Schedule(checks.Argument{
		Name:        "schedule",
		Null:        checks.NotSet,
		Description: "When the rule runs.",
	})
	policyRetention = checks.DaysOrNone(365, checks.Argument{
		Name:        "retention",
		Null:        checks.NotSet,
		Description: "Number of days for which backups are kept. 0 means not set.",
	})
	policyArchiveDays = checks.DaysOrNone(30, checks.Argument{
		Name:        "archive_days",
		Null:        checks.NotSet,
		Description: "Number of days after which backups move to the archive tier. If 0, they never do.",
	})
	policyReplicationRegion = checks.TextSuchAs("the ID of a region", `"cn-shanghai"`, checks.Argument{
		Name:        "replication_region_id",
		Null:        checks.NotSet,
		Description: "ID of the region to which backups are replicated.",
	})
	policyRules = checks.ObjectsOf(checks.Argument{
		Name:        "rules",
		Description: "Rules of the policy.",
	}, policyRuleType, policySchedule, policyRetention, policyArchiveDays, policyReplicationRegion)
)

// policyPage documents the rules of backup policies.
var policyPage = checks.Source{
	Page:       "CreatePolicyV2",
	Section:    policyTitle,
	URL:        "https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-createpolicyv2",
	VerifiedOn: "2026-11-22",
}

const (
	shortestBeforeArchive = 30
	shortestInArchive     = 60
)

// archivedTooEarly holds if backups are archived before the first allowed day.
var archivedTooEarly = policyArchiveDays.Below(shortestBeforeArchive)

// ruleLacks holds if a rule of the type does not set an argument.
func ruleLacks(argument checks.AnyArgument, ruleType string) checks.Condition {
	return policyRules.Any(checks.And(checks.Not(checks.IsSet(argument)), checks.Quietly(policyRuleType.Is(ruleType))))
}

// archivedTooLate holds if a retention is set that leaves too few days for the
// archive tier.
var archivedTooLate = checks.And(
	checks.Quietly(policyArchiveDays.Above(shortestBeforeArchive-1)),
	checks.Quietly(checks.IsSet(policyRetention)),
	checks.Compare(policyArchiveDays, policyRetention, func(archived, kept int) checks.Answer {
		return checks.Decided(kept-archived < shortestInArchive, "is", fmt.Sprintf("%d, which leaves %s of a retention of %s",
			archived, words.Plural(max(kept-archived, 0), "day"), words.Plural(kept, "day")))
	}),
)

var backupPolicy = checks.NewSubject(checks.Subject{
	Name:        "backup_policy",
	Description: "A backup policy, the successor to most backup plans.",
	Limits: []*checks.Limit{
		{
			ID:       "backup_policy_rules",
			Title:    "the policy has no BACKUP rule, or more than one TRANSITION rule",
			Severity: checks.Error,
			Violated: checks.Or(
				checks.Case("the policy has no BACKUP rule", policyRules.Lacks(policyRuleType.Is("BACKUP"), "a BACKUP rule")),
				checks.Case("the policy has more than one TRANSITION rule", policyRules.MoreThanOne(policyRuleType.Is("TRANSITION"))),
			),
			Rule:   "A policy must have at least one BACKUP rule and at most one TRANSITION rule.",
			Remedy: "Add a BACKUP rule if there is none, and merge the TRANSITION rules into one.",
			Source: policyPage,
		},
		{
			ID:       "backup_policy_schedule",
			Title:    "a BACKUP rule has no schedule",
			Severity: checks.Error,
			Violated: ruleLacks(policySchedule, "BACKUP"),
			Rule:     "A BACKUP rule must have a schedule.",
			Remedy:   `Set the schedule of the rule, such as "I|1602673264|P1D" for every day.`,
			Source:   policyPage,
		},
		{
			ID:       "backup_policy_retention",
			Title:    "the retention is too short or too long",
			Severity: checks.Error,
			Violated: policyRules.Any(checks.Or(
				checks.Case("the retention is too short", policyRetention.Below(1)),
				checks.Case("the retention is too long", policyRetention.Above(364635)),
			)),
			Rule:   "Backups can be kept for 1 to 364635 days.",
			Remedy: "Set retention to 1 to 364635 days.",
			Source: policyPage,
		},
		{
			ID:       "backup_policy_tier_retention",
			Title:    "a TRANSITION or REPLICATION rule has no retention",
			Severity: checks.Error,
			Violated: checks.Or(
				checks.Case("a TRANSITION rule has no retention", ruleLacks(policyRetention, "TRANSITION")),
				checks.Case("a REPLICATION rule has no retention", ruleLacks(policyRetention, "REPLICATION")),
			),
			Rule:   "TRANSITION and REPLICATION rules must have a retention.",
			Remedy: "Set the rule's retention to 1 to 364635 days.",
			Source: policyPage,
		},
		{
			ID:       "backup_policy_replication",
			Title:    "a REPLICATION rule has no destination region",
			Severity: checks.Error,
			Violated: ruleLacks(policyReplicationRegion, "REPLICATION"),
			Rule:     "A REPLICATION rule must have a destination region.",
			Remedy:   "Set replication_region_id of the rule to the region to which backups are replicated.",
			Source:   policyPage,
		},
		{
			ID:       "backup_policy_archive",
			Title:    "backups are archived too early or too late",
			Severity: checks.Error,
			Violated: policyRules.Any(checks.Or(
				checks.Case("backups are archived too early", archivedTooEarly),
				checks.Case("backups are archived too late", archivedTooLate),
			)),
			Rule:   "A backup can be archived after 30 days at the earliest, and must stay in the archive tier for at least 60 days.",
			Remedy: "Set archive_days to 30 or more, and retention to at least archive_days plus 60. To archive nothing, set archive_days = 0.",
			Source: policyPage,
		},
	},
})
