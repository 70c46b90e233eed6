// SPDX-License-Identifier: MPL-2.0

package cases

import "maps"

// at is the time that the cases of plans check for, which is a Sunday.
const at = "2026-11-22T08:00:00Z"

// with combines attributes and adds the time to check for.
func with(attributes ...Object) Object {
	result := Object{"at": at}
	for _, more := range attributes {
		maps.Copy(result, more)
	}
	return result
}

// inventory returns an inventory with nothing wrong, apart from the changes.
func inventory(changes Object) Object {
	result := Object{
		"enabled": true, "frequency": "Daily", "latest_generated_at": "2026-11-22T06:00:00Z",
		"included_object_versions": "Current", "fields": List{"Size", "StorageClass", "LastModifiedDate", "ETag"},
	}
	maps.Copy(result, changes)
	return Object{"inventory": result}
}

// These are schedules: every day at 10:00 and at 05:00, every six hours, every
// Tuesday, Thursday and Saturday, every Tuesday, every 1st of the month, and
// every 1st and 15th.
const (
	dailyAt10      = "I|1795341600|P1D"
	dailyAt5       = "C|0|0 0 5 * * ?"
	everySixHours  = "I|1795305600|PT6H"
	tueThuSat      = "C|0|0 0 5 ? * 3,5,7"
	everyTuesday   = "C|0|0 0 5 ? * 3"
	firstOfMonth   = "C|0|0 0 5 1 * ?"
	everyHalfMonth = "C|0|0 0 5 1,15 * ?"
)

var trial = Object{"free_trial": true}

func schedule(s any) Object { return Object{"schedule": s} }

func lastBackup(s any) Object { return Object{"last_backup_at": s} }

var ossBackupPlan = of("oss_backup_plan", []Case{
	{Limit: "oss_trial_expired", Attributes: with(trial, Object{"trial_started_at": "2026-10-23T08:00:01Z"}), Verdict: Satisfied},
	{Limit: "oss_trial_expired", Attributes: with(trial, Object{"trial_started_at": "2026-10-23T08:00:00Z"}), Verdict: Error},
	{Limit: "oss_trial_expired", Attributes: with(trial, Object{"trial_started_at": "2025-01-01T00:00:00+08:00"}), Verdict: Error},
	{Limit: "oss_trial_expired", Attributes: with(trial, Object{"trial_started_at": "2026-12-01T00:00:00Z"}), Verdict: Satisfied},
	{Limit: "oss_trial_expired", Attributes: with(Object{"free_trial": false}), Verdict: Satisfied},
	{Limit: "oss_trial_expired", Attributes: with(trial), Verdict: Unchecked},
	{Limit: "oss_trial_expired", Attributes: with(Object{"trial_started_at": "2026-01-01T00:00:00Z"}), Verdict: Unchecked},
	{Limit: "oss_trial_expired", Attributes: with(trial, Object{"trial_started_at": Unknown}), Verdict: Pending},
	{Limit: "oss_trial_expired", Attributes: with(trial, Object{"trial_started_at": "2026-01-01T00:00:00Z", "at": Unknown}), Verdict: Pending},

	{Limit: "oss_trial_ends", Attributes: with(trial, Object{"trial_started_at": "2026-10-23T08:00:01Z"}), Verdict: Info},
	{Limit: "oss_trial_ends", Attributes: with(trial, Object{"trial_started_at": "2026-10-23T08:00:00Z"}), Verdict: NotApplicable},
	{Limit: "oss_trial_ends", Attributes: with(trial), Verdict: NotApplicable},

	{Limit: "oss_trial_backup_policy", Attributes: Object{"free_trial": true, "uses_backup_policy": true}, Verdict: Error},
	{Limit: "oss_trial_backup_policy", Attributes: Object{"free_trial": true, "uses_backup_policy": false}, Verdict: Satisfied},
	{Limit: "oss_trial_backup_policy", Attributes: Object{"free_trial": false}, Verdict: Satisfied},
	{Limit: "oss_trial_backup_policy", Attributes: Object{"free_trial": true}, Verdict: Unchecked},
	{Limit: "oss_trial_backup_policy", Attributes: Object{"uses_backup_policy": true}, Verdict: Unchecked},

	{Limit: "oss_trial_fixed_source", Attributes: Object{"free_trial": true, "prefix": "data/"}, Verdict: Error},
	{Limit: "oss_trial_fixed_source", Attributes: Object{"free_trial": true, "prefix": ""}, Verdict: Satisfied},
	{Limit: "oss_trial_fixed_source", Attributes: Object{"free_trial": true}, Verdict: Satisfied},
	{Limit: "oss_trial_fixed_source", Attributes: Object{"prefix": "data/"}, Verdict: Unchecked},
	{Limit: "oss_trial_fixed_source", Attributes: Object{"free_trial": true, "prefix": Unknown}, Verdict: Pending},

	{Limit: "oss_trial_fixed_cycle", Attributes: with(trial, schedule(dailyAt5)), Verdict: Error},
	{Limit: "oss_trial_fixed_cycle", Attributes: with(trial), Verdict: Satisfied},
	{Limit: "oss_trial_fixed_cycle", Attributes: with(Object{"free_trial": false}, schedule(dailyAt5)), Verdict: Satisfied},
	{Limit: "oss_trial_fixed_cycle", Attributes: with(schedule(dailyAt5)), Verdict: Unchecked},
	{Limit: "oss_trial_fixed_cycle", Attributes: with(trial, schedule(Unknown)), Verdict: Pending},

	{Limit: "oss_trial_isolated_vault", Attributes: Object{"free_trial": true, "vault_id": "v-1"}, Verdict: Error},
	{Limit: "oss_trial_isolated_vault", Attributes: Object{"free_trial": true, "shared_vault": true}, Verdict: Error},
	{Limit: "oss_trial_isolated_vault", Attributes: Object{"free_trial": true, "shared_vault": false}, Verdict: Satisfied},
	{Limit: "oss_trial_isolated_vault", Attributes: Object{"free_trial": false, "vault_id": "v-1"}, Verdict: Satisfied},
	{Limit: "oss_trial_isolated_vault", Attributes: Object{"free_trial": true}, Verdict: Unchecked},
	{Limit: "oss_trial_isolated_vault", Attributes: Object{"vault_id": "v-1"}, Verdict: Unchecked},
	{Limit: "oss_trial_isolated_vault", Attributes: Object{"free_trial": true, "vault_id": Unknown, "shared_vault": true}, Verdict: Error},
	{Limit: "oss_trial_isolated_vault", Attributes: Object{"free_trial": true, "vault_id": Unknown, "shared_vault": false}, Verdict: Pending},

	{Limit: "oss_trial_converted_vault", Attributes: Object{"converted_from_trial": true, "vault_id": "v-1"}, Verdict: Error},
	{Limit: "oss_trial_converted_vault", Attributes: Object{"converted_from_trial": true, "shared_vault": true}, Verdict: Error},
	{Limit: "oss_trial_converted_vault", Attributes: Object{"converted_from_trial": true, "shared_vault": false}, Verdict: Satisfied},
	{Limit: "oss_trial_converted_vault", Attributes: Object{"converted_from_trial": false}, Verdict: Satisfied},
	{Limit: "oss_trial_converted_vault", Attributes: Object{"vault_id": "v-1"}, Verdict: Unchecked},

	{Limit: "oss_inventory_disabled", Attributes: inventory(Object{"enabled": false}), Verdict: Error},
	{Limit: "oss_inventory_disabled", Attributes: inventory(nil), Verdict: Satisfied},
	{Limit: "oss_inventory_disabled", Attributes: inventory(Object{"enabled": nil}), Verdict: Unchecked},
	{Limit: "oss_inventory_disabled", Attributes: Object{"free_trial": false}, Verdict: NotApplicable},
	{Limit: "oss_inventory_disabled", Attributes: Object{"inventory": Unknown}, Verdict: Pending},
	{Limit: "oss_inventory_disabled", Attributes: Object{"inventory": Object{}}, Verdict: Unchecked},

	{Limit: "oss_inventory_missing", Attributes: inventory(Object{"latest_generated_at": ""}), Verdict: Error},
	{Limit: "oss_inventory_missing", Attributes: inventory(nil), Verdict: Satisfied},
	{Limit: "oss_inventory_missing", Attributes: inventory(Object{"latest_generated_at": nil}), Verdict: Unchecked},
	{Limit: "oss_inventory_missing", Attributes: Object{"free_trial": false}, Verdict: NotApplicable},

	// Without a schedule, the next run is now and the file is the latest one,
	// whatever the frequency.
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"frequency": nil}), lastBackup("2026-11-22T05:59:59Z")), Verdict: Satisfied},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"frequency": nil}), lastBackup("2026-11-22T06:00:00Z")), Verdict: Error},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"frequency": nil}), lastBackup("2026-11-22T07:00:00Z")), Verdict: Error},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(nil), lastBackup("")), Verdict: Satisfied},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(nil)), Verdict: Unchecked},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"latest_generated_at": ""}), lastBackup("2026-11-22T07:00:00Z")), Verdict: NotApplicable},
	{Limit: "oss_inventory_not_updated", Attributes: with(lastBackup("2026-11-22T07:00:00Z")), Verdict: NotApplicable},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(nil), lastBackup(Unknown)), Verdict: Pending},
	// The next run is tomorrow at 05:00, before the next file of 06:00.
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(nil), schedule(dailyAt5), lastBackup("2026-11-22T05:00:00Z")), Verdict: Satisfied},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(nil), schedule(dailyAt5), lastBackup("2026-11-22T06:30:00Z")), Verdict: Error},
	// The next run is on Tuesday at 05:00, after the file of Monday at 06:00.
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(nil), schedule(tueThuSat), lastBackup("2026-11-22T06:30:00Z")), Verdict: Satisfied},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(nil), schedule(tueThuSat), lastBackup("2026-11-23T06:00:00Z")), Verdict: Error},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"frequency": "Weekly"}), schedule(tueThuSat), lastBackup("2026-11-22T06:30:00Z")), Verdict: Error},
	// An overdue file is assumed not to come.
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"latest_generated_at": "2026-11-21T08:00:00Z"}), schedule(tueThuSat), lastBackup("2026-11-21T09:00:00Z")), Verdict: Error},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"latest_generated_at": "2026-11-21T08:00:01Z"}), schedule(tueThuSat), lastBackup("2026-11-21T09:00:00Z")), Verdict: Satisfied},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"frequency": nil}), schedule(tueThuSat), lastBackup("2026-11-21T09:00:00Z")), Verdict: Satisfied},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"frequency": nil}), schedule(tueThuSat), lastBackup("2026-11-22T06:00:00Z")), Verdict: Unchecked},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(nil), schedule(Unknown), lastBackup("2026-11-21T09:00:00Z")), Verdict: Satisfied},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(nil), schedule(Unknown), lastBackup("2026-11-22T06:00:00Z")), Verdict: Pending},

	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"latest_generated_at": "2026-11-15T08:00:00Z", "frequency": nil})), Verdict: Satisfied},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"latest_generated_at": "2026-11-15T07:59:59Z", "frequency": nil})), Verdict: Error},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"latest_generated_at": ""})), Verdict: NotApplicable},
	{Limit: "oss_inventory_stale", Attributes: with(Object{"free_trial": false}), Verdict: NotApplicable},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"latest_generated_at": nil})), Verdict: Unchecked},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(nil), schedule(firstOfMonth)), Verdict: Satisfied},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"frequency": "Weekly"}), schedule(firstOfMonth)), Verdict: Satisfied},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"frequency": "Weekly", "latest_generated_at": "2026-11-15T08:00:00Z"}), schedule(everyTuesday)), Verdict: Error},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"latest_generated_at": "2026-11-18T06:00:00Z"}), schedule(everyTuesday)), Verdict: Satisfied},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"latest_generated_at": "2026-11-17T04:59:59Z"}), schedule(everyTuesday)), Verdict: Error},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(nil), schedule(dailyAt10), Object{"at": Unknown}), Verdict: Pending},

	{Limit: "oss_inventory_interval", Attributes: with(inventory(nil), schedule(dailyAt10)), Verdict: Satisfied},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(nil), schedule("I|0|PT23H59M59S")), Verdict: Error},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(nil), schedule(everySixHours)), Verdict: Error},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(nil), schedule(dailyAt5)), Verdict: Satisfied},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": "Weekly"}), schedule(dailyAt5)), Verdict: Error},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": "weekly"}), schedule(tueThuSat)), Verdict: Error},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": "Weekly"}), schedule(everyTuesday)), Verdict: Satisfied},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": "Weekly"}), schedule("I|0|P6DT23H")), Verdict: Error},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": "Weekly"}), schedule("I|0|P1W")), Verdict: Satisfied},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": "Weekly"}), schedule(everyHalfMonth)), Verdict: Satisfied},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(nil)), Verdict: NotApplicable},
	{Limit: "oss_inventory_interval", Attributes: with(schedule(everySixHours)), Verdict: NotApplicable},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": nil}), schedule(dailyAt5)), Verdict: Unchecked},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": Unknown}), schedule(dailyAt5)), Verdict: Pending},

	// A verdict that is the same for every frequency does not need the frequency.
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": nil}), schedule(everySixHours)), Verdict: Error},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": Unknown}), schedule(everySixHours)), Verdict: Error},
	{Limit: "oss_inventory_interval", Attributes: with(inventory(Object{"frequency": nil}), schedule(everyTuesday)), Verdict: Satisfied},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"latest_generated_at": "2026-01-22T06:00:00Z", "frequency": nil}), schedule(dailyAt5)), Verdict: Error},
	{Limit: "oss_inventory_stale", Attributes: with(inventory(Object{"latest_generated_at": "2026-01-22T06:00:00Z"}), schedule(Unknown)), Verdict: Error},
	{Limit: "oss_inventory_not_updated", Attributes: Object{
		"at": nil, "inventory": inventory(nil)["inventory"], "last_backup_at": "2026-11-22T08:00:00Z",
	}, Verdict: Error},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"latest_generated_at": nil}), lastBackup("")), Verdict: Satisfied},
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"frequency": nil}), schedule(dailyAt5), lastBackup("")), Verdict: Satisfied},
	// A file with a date after the next run is still the latest one.
	{Limit: "oss_inventory_not_updated", Attributes: with(inventory(Object{"latest_generated_at": "2026-12-24T06:00:00Z"}), schedule(dailyAt5), lastBackup("2026-12-20T00:00:00Z")), Verdict: Satisfied},

	{Limit: "oss_inventory_next_cycle", Attributes: inventory(nil), Verdict: Info},
	{Limit: "oss_inventory_next_cycle", Attributes: Object{"free_trial": false}, Verdict: NotApplicable},

	{Limit: "oss_inventory_object_versions", Attributes: inventory(Object{"included_object_versions": "All"}), Verdict: Error},
	{Limit: "oss_inventory_object_versions", Attributes: inventory(nil), Verdict: Satisfied},
	{Limit: "oss_inventory_object_versions", Attributes: inventory(Object{"included_object_versions": nil}), Verdict: Unchecked},
	{Limit: "oss_inventory_object_versions", Attributes: Object{"free_trial": false}, Verdict: NotApplicable},

	{Limit: "oss_inventory_prefix", Attributes: inventory(nil), Verdict: Satisfied},
	{Limit: "oss_inventory_prefix", Attributes: with(inventory(Object{"prefix": ""})), Verdict: Satisfied},
	{Limit: "oss_inventory_prefix", Attributes: with(inventory(nil), Object{"prefix": ""}), Verdict: Satisfied},
	{Limit: "oss_inventory_prefix", Attributes: with(inventory(Object{"prefix": "data/"}), Object{"prefix": "data/"}), Verdict: Satisfied},
	{Limit: "oss_inventory_prefix", Attributes: with(inventory(Object{"prefix": "data/"}), Object{"prefix": "data"}), Verdict: Error},
	{Limit: "oss_inventory_prefix", Attributes: with(inventory(Object{"prefix": "data/"})), Verdict: Error},
	{Limit: "oss_inventory_prefix", Attributes: with(inventory(nil), Object{"prefix": "data/"}), Verdict: Error},
	{Limit: "oss_inventory_prefix", Attributes: with(Object{"prefix": "data/"}), Verdict: NotApplicable},
	{Limit: "oss_inventory_prefix", Attributes: with(inventory(Object{"prefix": Unknown}), Object{"prefix": "data/"}), Verdict: Pending},

	{Limit: "oss_inventory_fields", Attributes: inventory(nil), Verdict: Satisfied},
	{Limit: "oss_inventory_fields", Attributes: inventory(Object{"fields": List{"ETag", "LastModifiedDate", "StorageClass", "Size", "EncryptionStatus"}}), Verdict: Satisfied},
	{Limit: "oss_inventory_fields", Attributes: inventory(Object{"fields": List{"StorageClass", "LastModifiedDate", "ETag"}}), Verdict: Error},
	{Limit: "oss_inventory_fields", Attributes: inventory(Object{"fields": List{"Size", "LastModifiedDate", "ETag"}}), Verdict: Error},
	{Limit: "oss_inventory_fields", Attributes: inventory(Object{"fields": List{"Size", "StorageClass", "ETag"}}), Verdict: Error},
	{Limit: "oss_inventory_fields", Attributes: inventory(Object{"fields": List{"Size", "StorageClass", "LastModifiedDate"}}), Verdict: Error},
	{Limit: "oss_inventory_fields", Attributes: inventory(Object{"fields": List{}}), Verdict: Error},
	{Limit: "oss_inventory_fields", Attributes: inventory(Object{"fields": nil}), Verdict: Unchecked},
	{Limit: "oss_inventory_fields", Attributes: inventory(Object{"fields": List{"Size", Unknown, "ETag"}}), Verdict: Pending},
	{Limit: "oss_inventory_fields", Attributes: inventory(Object{"fields": List{"Size", nil, "ETag"}}), Verdict: Unchecked},
	{Limit: "oss_inventory_fields", Attributes: Object{"free_trial": false}, Verdict: NotApplicable},

	{Limit: "oss_inventory_trial", Attributes: with(trial, inventory(nil)), Verdict: Error},
	{Limit: "oss_inventory_trial", Attributes: with(trial), Verdict: Satisfied},
	{Limit: "oss_inventory_trial", Attributes: with(Object{"free_trial": false}, inventory(nil)), Verdict: Satisfied},
	{Limit: "oss_inventory_trial", Attributes: inventory(nil), Verdict: Unchecked},
	{Limit: "oss_inventory_trial", Attributes: with(trial, Object{"inventory": Unknown}), Verdict: Pending},
})
