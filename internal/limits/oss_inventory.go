package limits

import (
	"fmt"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/schedule"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

var (
	ossInventoryEnabled = checks.Bool(true, checks.Argument{
		Name:         "enabled",
		Availability: checks.Required,
		Description:  "Whether the inventory is enabled.",
		Where:        "`is_enabled` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	})
	ossInventoryFrequency = checks.Choice(checks.Choices{
		Values:  []string{"Daily", "Weekly"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:         "frequency",
		Availability: checks.Required,
		Description:  "How often an inventory file is generated.",
		Where:        "`schedule.frequency` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	})
	ossInventoryLatest = checks.MomentOrNone("2026-11-22T06:00:00Z", checks.Argument{
		Name: "latest_generated_at",
		Description: "When the latest inventory file was generated; `\"\"` where there is none yet. Where the inventory is made by the same plan, waive " +
			"`oss_inventory_missing` until its first file is there.",
		Where: "`ossutil ls` of the inventory's destination: the time of the newest `manifest.json`",
	})
	ossInventoryVersions = checks.Choice(checks.Choices{
		Values:  []string{"Current", "All"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:         "included_object_versions",
		Availability: checks.Required,
		Description:  "Which versions of objects the inventory lists.",
		Where:        "`included_object_versions` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	})
	ossInventoryPrefix = checks.Text(checks.Argument{
		Name:         "prefix",
		Availability: checks.Required,
		Null:         checks.NotSet,
		Description:  "Prefix of the objects that the inventory lists. Null and `\"\"` both mean the whole bucket.",
		Where:        "`filter.prefix` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	})
	ossInventoryFields = checks.SetOf(checks.OpenChoice(`"Size", "StorageClass", "LastModifiedDate", "ETag"`, checks.Choices{Values: inventoryFields, Folding: checks.Verbatim}, checks.Argument{
		Name:         "fields",
		Availability: checks.Required,
		Description:  "Optional fields that the inventory has.",
		Where:        "`optional_fields.field` of `alicloud_oss_bucket_inventory`; `ossutil inventory get`",
	}))
	ossInventory = checks.ObjectOf(checks.Argument{
		Name:         "inventory",
		Availability: checks.Required,
		Null:         checks.NotSet,
		Description:  "The OSS inventory that the plan works from. Null where it works without one.",
		Where:        "`advanced_options.oss_detail.inventory_id` of `alicloud_hbr_policy_binding` names it; `alicloud_oss_bucket_inventory` describes it",
	}, ossInventoryEnabled, ossInventoryFrequency, ossInventoryLatest, ossInventoryVersions, ossInventoryPrefix, ossInventoryFields)
)

// Where the user gets more about inventories.
var inventoryPage = checks.Source{
	Page:       "Use an OSS inventory list to create a backup plan for a large amount of OSS data",
	Section:    ossTitle,
	URL:        "https://www.alibabacloud.com/help/en/cloud-backup/user-guide/use-an-oss-inventory-list-to-create-a-backup-plan-for-a-large-amount-of-oss-data",
	VerifiedOn: "2026-11-22",
}

// inventoryFields are those that an inventory has to have.
var inventoryFields = []string{"Size", "StorageClass", "LastModifiedDate", "ETag"}

// usableFor is how long an inventory file serves.
const usableFor = 7 * day

var (
	withInventory  = checks.Quietly(checks.IsSet(ossInventory))
	withSchedule   = checks.Quietly(checks.IsSet(ossSchedule))
	noFileYet      = ossInventoryLatest.Matches("is", "empty", time.Time.IsZero)
	withFile       = checks.And(withInventory, checks.Not(noFileYet))
	backedUpBefore = ossLastBackupAt.Holds(func(t time.Time) bool { return !t.IsZero() })
)

// An inventoryFile is one that a backup works from.
type inventoryFile struct {
	generated time.Time
	run       time.Time // that finds it, or zero: it is there already
}

var (
	// latestFile is the newest that is there.
	latestFile = checks.Derive(ossInventoryLatest, func(v checks.Values) inventoryFile {
		return inventoryFile{generated: ossInventoryLatest.Of(v)}
	}, ossInventoryLatest)
	// fileAtNextRun is the one that the next run of the schedule finds.
	fileAtNextRun = checks.Derive(ossInventoryLatest, func(v checks.Values) inventoryFile {
		return fileAt(ossSchedule.Of(v), period(ossInventoryFrequency.Of(v)), ossInventoryLatest.Of(v), checks.At.Of(v))
	}, ossInventoryLatest, ossInventoryFrequency, ossSchedule, checks.At)
)

// fileAt gives the newest file at the next run of a schedule, or now where there
// is none. A file that is overdue already is not counted on.
func fileAt(s *schedule.Schedule, period time.Duration, latest, now time.Time) inventoryFile {
	run := now
	if s == nil {
		return inventoryFile{latest, run}
	}
	if next := s.Next(now); !next.IsZero() {
		run = next
	}
	overdue := !latest.Add(period).After(now)
	if overdue || run.Before(latest) {
		return inventoryFile{latest, run}
	}
	return inventoryFile{latest.Add(run.Sub(latest).Truncate(period)), run}
}

// decided is an answer about the file.
func (f inventoryFile) decided(holds bool) checks.Answer {
	if f.run.IsZero() {
		return checks.Decided(holds, "is", checks.ShowMoment(f.generated))
	}
	return checks.Decided(holds, "gives", fmt.Sprintf("the next run, at %s, a file of %s", checks.ShowMoment(f.run), checks.ShowMoment(f.generated)))
}

func notNewerThan(f inventoryFile, backup time.Time) checks.Answer {
	return f.decided(!f.generated.After(backup))
}

func tooOldAt(f inventoryFile, t time.Time) checks.Answer {
	return f.decided(t.Sub(f.generated) > usableFor)
}

func tooOldAtRun(f inventoryFile) checks.Answer { return tooOldAt(f, f.run) }

// runsWithin holds where two runs of the schedule follow on each other in less
// time than bound.
func runsWithin(bound time.Duration) checks.Condition {
	return ossSchedule.Judged(func(s *schedule.Schedule) checks.Answer {
		return checks.Decided(s.ShortestGap() < bound, "leaves", showGap(s.ShortestGap())+" between two runs")
	})
}

// showGap writes a time in days or hours where it is of whole ones.
func showGap(gap time.Duration) string {
	switch {
	case gap%day == 0:
		return words.Plural(int(gap/day), "day")
	case gap%time.Hour == 0:
		return words.Plural(int(gap/time.Hour), "hour")
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
