package checks

import (
	"fmt"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/schedule"
)

var (
	policyRuleType = choice(choices{
		values:  []string{"BACKUP", "TRANSITION", "REPLICATION", "TAG", "SECURITY"},
		folding: verbatim, // the policy takes them from here
	}, Argument{
		Name:        "rule_type",
		Told:        AtPlan,
		Description: "Kind of the rule.",
		Where:       "`rules[*].rule_type` of `alicloud_hbr_policy`",
	})
	policySchedule = planScheduleOrNone(Argument{
		Name:        "schedule",
		Null:        NotSet,
		Told:        AtPlan,
		Description: "When the rule runs.",
		Where:       "`rules[*].schedule` of `alicloud_hbr_policy`",
	})
	policyRetention = days(365, Argument{
		Name:        "retention",
		Null:        NotSet,
		Told:        AtPlan,
		Description: "For how many days backups are kept.",
		Where:       "`rules[*].retention` of `alicloud_hbr_policy`",
	})
	policyArchiveDays = days(30, Argument{
		Name:        "archive_days",
		Null:        NotSet,
		Told:        AtPlan,
		Description: "After how many days backups are moved to the archive tier; 0 for never.",
		Where:       "`rules[*].archive_days` of `alicloud_hbr_policy`",
	})
	policyRules = listOf(Argument{
		Name:        "rules",
		Told:        AtPlan,
		Description: "Rules of the policy. Leave out what a rule does not set, for 0 is a value.",
		Where:       "the local value or variable from which `rules` of `alicloud_hbr_policy` is written",
	}, policyRuleType, policySchedule, policyRetention, policyArchiveDays)
)

// policyPage documents the rules of a backup policy.
var policyPage = Source{
	Page:       "CreatePolicyV2",
	Section:    policySection.Title,
	URL:        "https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-createpolicyv2",
	VerifiedOn: "2026-11-22",
}

const (
	shortestBeforeArchive = 30
	shortestInArchive     = 60
)

// unscheduled holds where a rule has no schedule.
var unscheduled = or(not(isSet(policySchedule)), policySchedule.judged("is", func(s *schedule.Schedule) (truth, string) {
	return truthOf(s == nil), "empty"
}))

// archivedTooEarly holds where a backup is archived before it may be.
var archivedTooEarly = policyArchiveDays.holds(func(days int) bool { return days != 0 && days < shortestBeforeArchive })

// archivedTooLate holds where too few days are left of the retention, if one is
// set, once a backup is archived.
var archivedTooLate = and(
	quietly(policyArchiveDays.above(shortestBeforeArchive-1)),
	quietly(isSet(policyRetention)),
	computed(policyArchiveDays, func(f facts) (truth, string, string) {
		archived, kept := policyArchiveDays.of(f), policyRetention.of(f)
		return truthOf(kept-archived < shortestInArchive), "is",
			fmt.Sprintf("%d, which leaves %s of a retention of %s", archived, Plural(max(kept-archived, 0), "day"), Plural(kept, "day"))
	}, policyArchiveDays, policyRetention),
)

func init() {
	declare(Subject{
		Name:        "backup_policy",
		Description: "A backup policy, which has taken the place of most backup plans.",
		Sections:    []*Section{policySection},
		Limits: []*Limit{
			{
				ID:       "backup_policy_rules",
				Title:    "the policy has no BACKUP rule, or several TRANSITION rules",
				Severity: Error,
				Violated: or(
					policyRules.lacks(policyRuleType.is("BACKUP"), "a rule of type BACKUP"),
					policyRules.several(policyRuleType.is("TRANSITION")),
				),
				Rule:   "A policy must have at least one BACKUP rule, and at most one TRANSITION rule.",
				Remedy: "Add a BACKUP rule where there is none, and merge several TRANSITION rules into one.",
				Source: policyPage,
			},
			{
				ID:       "backup_policy_schedule",
				Title:    "a BACKUP rule has no schedule",
				Severity: Error,
				Violated: policyRules.any(and(unscheduled, quietly(policyRuleType.is("BACKUP")))),
				Rule:     "A BACKUP rule needs a schedule.",
				Remedy:   `Give the rule a schedule, such as "I|1602673264|P1D" for every day.`,
				Source:   policyPage,
			},
			{
				ID:       "backup_policy_retention",
				Title:    "the retention is too short or too long",
				Severity: Error,
				Violated: policyRules.any(or(policyRetention.below(1), policyRetention.above(364635))),
				Rule:     "Backups are kept for 1 to 364635 days.",
				Remedy:   "Set a retention between them, or leave it out.",
				Source:   policyPage,
			},
			{
				ID:       "backup_policy_archive",
				Title:    "backups are archived too early or too late",
				Severity: Error,
				Violated: policyRules.any(or(archivedTooEarly, archivedTooLate)),
				Rule:     "A backup is archived after 30 days at the earliest, and has to stay in the archive tier for at least 60 days.",
				Remedy:   "Set archive_days to 30 or more, and retention to at least 60 days more than that; archive_days = 0 archives nothing.",
				Source:   policyPage,
			},
		},
	})
}
