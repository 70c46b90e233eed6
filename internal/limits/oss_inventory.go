// SPDX-License-Identifier: MPL-2.0

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
		Name:        "enabled",
		Description: "Whether the inventory is enabled.",
		Where:       "`ossutil inventory get`",
	})
	ossInventoryFrequency = checks.Choice(checks.Choices{
		Values:  []string{"Daily", "Weekly"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "frequency",
		Description: "How often inventory files are generated.",
		Where:       "`ossutil inventory get`",
	})
	ossInventoryLatest = checks.MomentOrNone("2026-11-22T06:00:00Z", checks.Argument{
		Name: "latest_generated_at",
		Description: "When the latest inventory file was generated, or `\"\"` if there is none yet. If the inventory is created in the same run, " +
			"waive `oss_inventory_missing` until the first file exists.",
		Where: "the time of the newest `manifest.json` that `ossutil ls` lists at the inventory's destination",
	})
	ossInventoryVersions = checks.Choice(checks.Choices{
		Values:  []string{"Current", "All"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "included_object_versions",
		Description: "Which object versions the inventory lists.",
		Where:       "`ossutil inventory get`",
	})
	ossInventoryPrefix = checks.Text(`"scans/"`, checks.Argument{
		Name:        "prefix",
		Null:        checks.NotSet,
		Description: "Prefix of the objects that the inventory lists. Null and `\"\"` both mean the whole bucket.",
		Where:       "`ossutil inventory get`",
	})
	ossInventoryFields = checks.SetOf(checks.OpenChoice(`"Size", "StorageClass", "LastModifiedDate", "ETag"`, checks.Choices{Values: inventoryFields, Folding: checks.Verbatim}, checks.Argument{
		Name:        "fields",
		Description: "Optional fields that the inventory includes.",
		Where:       "`ossutil inventory get`",
	}))
	ossInventory = checks.ObjectOf(checks.Argument{
		Name:        "inventory",
		Null:        checks.NotSet,
		Description: "The OSS inventory that the plan uses. Null if it uses none.",
		Where:       "`ossutil inventory get`",
	}, ossInventoryEnabled, ossInventoryFrequency, ossInventoryLatest, ossInventoryVersions, ossInventoryPrefix, ossInventoryFields)
)

// inventoryPage documents what an inventory must be like for a backup to use it.
var inventoryPage = checks.Source{
	Page:       "Use an OSS inventory list to create a backup plan for a large amount of OSS data",
	Section:    ossTitle,
	URL:        "https://www.alibabacloud.com/help/en/cloud-backup/user-guide/use-an-oss-inventory-list-to-create-a-backup-plan-for-a-large-amount-of-oss-data",
	VerifiedOn: "2026-11-22",
}

// inventoryFields are the fields that an inventory must include.
var inventoryFields = []string{"Size", "StorageClass", "LastModifiedDate", "ETag"}

// usableFor is the time for which backups can use an inventory file.
const usableFor = 7 * day

var (
	withInventory  = checks.Quietly(checks.IsSet(ossInventory))
	withSchedule   = checks.Quietly(checks.IsSet(ossSchedule))
	noFileYet      = ossInventoryLatest.Matches("is", "empty", time.Time.IsZero)
	withFile       = checks.And(withInventory, checks.Not(noFileYet))
	backedUpBefore = ossLastBackupAt.Holds(func(t time.Time) bool { return !t.IsZero() })
)

// An inventoryFile is an inventory file that a backup uses.
type inventoryFile struct {
	generated time.Time
	run       time.Time // the run that uses the file, or zero for the latest file
}

var (
	// latestFile is the newest file that exists.
	latestFile = checks.Derive(ossInventoryLatest, func(v checks.Values) *inventoryFile {
		return &inventoryFile{generated: ossInventoryLatest.Of(v)}
	}, ossInventoryLatest)
	// fileAtNextRun is the file that the next run of the schedule uses.
	fileAtNextRun = checks.Derive(ossInventoryLatest, func(v checks.Values) *inventoryFile {
		return fileAt(ossSchedule.Of(v), period(ossInventoryFrequency.Of(v)), ossInventoryLatest.Of(v), checks.At.Of(v))
	}, ossInventoryLatest, ossInventoryFrequency, ossSchedule, checks.At)
)

// fileAt returns the newest file at the next run of a schedule, or now if there is
// no schedule. It does not count on a file that is already overdue.
func fileAt(s *schedule.Schedule, period time.Duration, latest, now time.Time) *inventoryFile {
	run := now
	if s == nil {
		return &inventoryFile{latest, run}
	}
	if next := s.Next(now); !next.IsZero() {
		run = next
	}
	overdue := !latest.Add(period).After(now)
	if overdue || run.Before(latest) {
		return &inventoryFile{latest, run}
	}
	return &inventoryFile{latest.Add(run.Sub(latest).Truncate(period)), run}
}

// decided is an answer that shows the file.
func (f *inventoryFile) decided(holds bool) checks.Answer {
	if f.run.IsZero() {
		return checks.Decided(holds, "is", checks.ShowMoment(f.generated))
	}
	return checks.Decided(holds, "means", fmt.Sprintf("that the next run, at %s, uses a file from %s", checks.ShowMoment(f.run), checks.ShowMoment(f.generated)))
}

func notNewerThan(f *inventoryFile, backup time.Time) checks.Answer {
	return f.decided(!f.generated.After(backup))
}

func tooOldAt(f *inventoryFile, t time.Time) checks.Answer {
	return f.decided(t.Sub(f.generated) > usableFor)
}

func tooOldAtRun(f *inventoryFile) checks.Answer { return tooOldAt(f, f.run) }

// runsWithin holds if two consecutive runs of the schedule are less than bound
// apart.
func runsWithin(bound time.Duration) checks.Condition {
	return ossSchedule.Judged(func(s *schedule.Schedule) checks.Answer {
		return checks.Decided(s.ShortestGap() < bound, "leaves", showGap(s.ShortestGap())+" between two runs")
	})
}

// showGap writes a duration in whole days or hours if possible.
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
