// SPDX-License-Identifier: MPL-2.0

package cases

var policySection = join(backupPolicy)

// rule returns a rule of a policy with nothing wrong, apart from the changes.
func rule(changes Object) Object {
	r := Object{"rule_type": "BACKUP", "schedule": "I|1631685600|P1D", "retention": 7, "archive_days": 0}
	for name, value := range changes {
		r[name] = value
	}
	return r
}

// policy returns a case of a limit on these rules.
func policy(limit string, v Verdict, rules ...any) Case {
	return Case{Limit: limit, Attributes: Object{"rules": List(append([]any{}, rules...))}, Verdict: v}
}

// archive returns a case of a rule that archives after this many days.
func archive(v Verdict, days, retention any) Case {
	return policy("backup_policy_archive", v, rule(Object{"archive_days": days, "retention": retention}))
}

var (
	transition  = Object{"rule_type": "TRANSITION", "retention": 365}
	replication = Object{"rule_type": "REPLICATION", "retention": 7, "replication_region_id": "cn-shanghai"}
)

var backupPolicy = of("backup_policy", []Case{
	policy("backup_policy_rules", Error),
	policy("backup_policy_rules", Error, transition),
	policy("backup_policy_rules", Error, replication, Object{"rule_type": "TAG"}, Object{"rule_type": "SECURITY"}),
	policy("backup_policy_rules", Satisfied, rule(nil)),
	policy("backup_policy_rules", Satisfied, rule(nil), rule(nil), transition),
	policy("backup_policy_rules", Error, rule(nil), transition, transition),
	policy("backup_policy_rules", Error, transition, Unknown, transition),
	policy("backup_policy_rules", Pending, rule(nil), transition, Unknown),
	policy("backup_policy_rules", Satisfied, rule(nil), replication, Unknown),
	policy("backup_policy_rules", Pending, transition, Unknown),
	policy("backup_policy_rules", Pending, replication, Object{"rule_type": Unknown}),
	policy("backup_policy_rules", Unchecked, replication, Object{"schedule": "I|0|P1D"}),
	policy("backup_policy_rules", Unchecked, rule(nil), transition, nil),
	{Limit: "backup_policy_rules", Attributes: Object{"rules": Unknown}, Verdict: Pending},

	policy("backup_policy_schedule", Satisfied, rule(nil)),
	policy("backup_policy_schedule", Satisfied, rule(Object{"schedule": "C|1631685600|0 0 2 ? * 3,5,7"})),
	policy("backup_policy_schedule", Error, rule(Object{"schedule": nil})),
	policy("backup_policy_schedule", Error, rule(Object{"schedule": nil, "rule_type": "backup"})),
	policy("backup_policy_schedule", Error, rule(Object{"schedule": ""})),
	policy("backup_policy_schedule", Satisfied, rule(nil), Object{"rule_type": "TRANSITION", "schedule": ""}),
	policy("backup_policy_schedule", Error, Unknown, rule(nil), Object{"rule_type": "BACKUP"}),
	policy("backup_policy_schedule", Satisfied, rule(nil), transition, replication),
	policy("backup_policy_schedule", Pending, rule(Object{"schedule": Unknown})),
	policy("backup_policy_schedule", Pending, rule(Object{"schedule": nil, "rule_type": Unknown})),
	policy("backup_policy_schedule", Unchecked, rule(Object{"schedule": nil, "rule_type": nil})),
	policy("backup_policy_schedule", Satisfied),

	policy("backup_policy_retention", Satisfied, rule(Object{"retention": 0})), // not set
	policy("backup_policy_retention", Satisfied, rule(Object{"retention": "0"})),
	policy("backup_policy_retention", Error, rule(Object{"retention": -1})),
	policy("backup_policy_retention", Satisfied, rule(Object{"retention": 1})),
	policy("backup_policy_retention", Satisfied, rule(Object{"retention": "7"})),
	policy("backup_policy_retention", Satisfied, rule(Object{"retention": 364635})),
	policy("backup_policy_retention", Error, rule(nil), Object{"rule_type": "TRANSITION", "retention": 364636}),
	policy("backup_policy_retention", Satisfied, rule(Object{"retention": nil})),
	policy("backup_policy_retention", Pending, rule(Object{"retention": Unknown})),
	policy("backup_policy_retention", Error, rule(Object{"retention": Unknown}), rule(Object{"retention": -1})),

	policy("backup_policy_tier_retention", Satisfied, rule(nil), transition, replication),
	policy("backup_policy_tier_retention", Satisfied, rule(Object{"retention": nil})),
	policy("backup_policy_tier_retention", Satisfied, rule(Object{"retention": 0}), Object{"rule_type": "TAG"}, Object{"rule_type": "SECURITY"}),
	policy("backup_policy_tier_retention", Error, rule(nil), Object{"rule_type": "TRANSITION"}),
	policy("backup_policy_tier_retention", Error, rule(nil), Object{"rule_type": "Transition", "retention": 0}),
	policy("backup_policy_tier_retention", Error, rule(nil), Object{"rule_type": "REPLICATION", "retention": nil}),
	policy("backup_policy_tier_retention", Error, Unknown, Object{"rule_type": "REPLICATION"}),
	policy("backup_policy_tier_retention", Satisfied, Object{"rule_type": "REPLICATION", "retention": 1}),
	policy("backup_policy_tier_retention", Pending, Object{"rule_type": "REPLICATION", "retention": Unknown}),
	policy("backup_policy_tier_retention", Pending, Object{"rule_type": Unknown}),
	policy("backup_policy_tier_retention", Unchecked, Object{"schedule": "I|0|P1D"}),
	policy("backup_policy_tier_retention", Satisfied),

	policy("backup_policy_replication", Satisfied, rule(nil), transition, replication),
	policy("backup_policy_replication", Error, rule(nil), Object{"rule_type": "REPLICATION", "retention": 7}),
	policy("backup_policy_replication", Error, rule(nil), Object{"rule_type": "REPLICATION", "retention": 7, "replication_region_id": ""}),
	policy("backup_policy_replication", Error, Unknown, Object{"rule_type": "replication", "replication_region_id": nil}),
	policy("backup_policy_replication", Pending, Object{"rule_type": "REPLICATION", "replication_region_id": Unknown}),
	policy("backup_policy_replication", Pending, Object{"rule_type": Unknown}),
	policy("backup_policy_replication", Unchecked, Object{"retention": 7}),
	policy("backup_policy_replication", Satisfied),

	archive(Satisfied, 0, 7),
	archive(Satisfied, nil, 7),
	archive(Satisfied, nil, nil),
	archive(Satisfied, 30, 0), // no retention
	archive(Error, 29, 0),
	archive(Error, 1, 365),
	archive(Error, -1, 365),
	archive(Error, 29, 365),
	archive(Satisfied, 30, 365),
	archive(Error, 30, 89),
	archive(Satisfied, 30, 90),
	archive(Error, 100, 159),
	archive(Satisfied, 100, 160),
	archive(Error, 100, 50),
	archive(Error, 29, 50), // both too early and too late
	archive(Satisfied, 30, nil),
	archive(Error, 29, nil),
	archive(Error, 29, Unknown),
	archive(Pending, 30, Unknown),
	archive(Pending, Unknown, 365),
	archive(Satisfied, 0, Unknown),
	policy("backup_policy_archive", Error, rule(nil), Object{"rule_type": "TRANSITION", "archive_days": 30, "retention": 60}),
})
