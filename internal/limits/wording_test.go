// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// TestWordings checks that messages about every case read as sentences: what
// was found names each thing once, and why something was not checked continues
// an argument's path.
func TestWordings(t *testing.T) {
	verb := regexp.MustCompile(`^(is|has|does not|lies) `)
	for _, c := range cases.All() {
		for _, attributes := range append(cases.LessKnown(c.Attributes, nil), c.Attributes) {
			args, _ := subject(t, c.Subject).Decode(cases.Value(attributes), inDataSource)
			verdicts := args.Judge()
			for _, v := range verdicts {
				for _, gap := range append(v.Gaps, v.Open...) {
					if !verb.MatchString(gap.Why) {
						t.Errorf("%v: \"%s %s\" is not a sentence: the reason must begin with %s", c, gap.Path, gap.Why, verb)
					}
				}
			}
			result := checks.Assess(verdicts, args.Govern(checks.Decoded{}, checks.ActReport))
			for _, f := range append(result.Violations, result.Warnings...) {
				words := strings.Fields(f.Found)
				for i := 1; i < len(words)-1; i++ {
					if words[i] == "and" && strings.Trim(words[i-1], ",") == strings.Trim(words[i+1], ",") {
						t.Errorf("%v: %s: what was found names a thing twice: %q", c, f.Limit.ID, f.Found)
					}
				}
				if len(words) == 0 {
					t.Errorf("%v: %s: the finding does not say what was found", c, f.Limit.ID)
				}
			}
		}
	}
}

// TestRemediesForOtherSystems checks that a limit on operating systems says what to
// do about a system that is too late to be upgraded.
func TestRemediesForOtherSystems(t *testing.T) {
	for _, c := range []struct{ subject, limit, system, says string }{
		{"vmware_migration", "vmware_migration_windows_version", "Windows Server 2019", "back up the VM and restore it to ECS"},
		{"vmware_migration", "vmware_migration_windows_version", "Windows Server 2008 R2", "Upgrade"},
		{"vmware_restore", "vmware_restore_windows_version", "Windows 7", "move the workload"},
		{"vmware_restore", "vm_to_ecs_linux_version", "Ubuntu 22.04", "with another tool"},
		{"vmware_migration", "vm_to_ecs_linux_version", "Rocky Linux 8", "move the workload"},
	} {
		args, _ := subject(t, c.subject).Decode(cases.Value(cases.Object{"operating_system": c.system}), inDataSource)
		for _, v := range args.Judge() {
			if v.Limit.ID == c.limit && (v.Status != checks.StatusViolated || !strings.Contains(v.Limit.Remedy, c.says)) {
				t.Errorf("%s for %s: %s, and the remedy is %q; want one that says %q", c.limit, c.system, v.Status, v.Limit.Remedy, c.says)
			}
		}
	}
}

func TestFound(t *testing.T) {
	for _, c := range []struct {
		subject    string
		attributes cases.Object
		found      string
	}{
		{"database_backup", cases.Object{"routes": cases.List{}}, "routes cover none of 100.64.0.0/10, 100.64.0.0/11, and 100.96.0.0/11"},
		{"database_backup", cases.Object{"routes": cases.List{"100.64.0.1/12", "100.96.0.0/13", "10.0.0.0/8"}},
			"routes cover none of 100.64.0.0/10, 100.64.0.0/11, and 100.96.0.0/11 completely, but only 100.64.0.0/12 and 100.96.0.0/13 of them"},
		{"sap_hana_instance", cases.Object{"version": "1.00.093.00"}, "version is 1.0, revision 93"},
		{"ecs_instance", cases.Object{"app_consistent": true, "disk_categories": cases.List{"cloud_auto", nil}},
			"disk_categories contains cloud_auto; whether this is an error is not known, because disk_categories has an element that is null"},
		{"ecs_disaster_recovery", cases.Object{"replication": "async", "source_disk": cases.Object{"size_gib": 40}, "target_disk": cases.Object{"size_gib": 80}},
			"source_disk.size_gib differs from target_disk.size_gib (40 GiB and 80 GiB)"},
		{"ecs_disaster_recovery", cases.Object{"replication": "async", "source_disk": cases.Object{"category": "cloud_essd", "performance_level": "a"},
			"target_disk": cases.Object{"performance_level": "b"}}, "source_disk.performance_level differs from target_disk.performance_level (a and b)"},
		{"backup_policy", cases.Object{"rules": cases.List{cases.Object{"rule_type": "TAG"}}}, "rules lacks a BACKUP rule"},
		{"backup_policy", cases.Object{"rules": cases.List{cases.Object{"rule_type": "BACKUP"}}}, "rules[0].schedule is not set"},
		{"backup_policy", cases.Object{"rules": cases.List{cases.Object{"rule_type": "BACKUP", "schedule": "I|0|P1D"}, cases.Object{"rule_type": "TRANSITION", "retention": 0}}},
			"rules[1].retention is not set"},
		{"ecs_disaster_recovery", cases.Object{"replication": "async", "source_disk": cases.Object{"category": "cloud_ssd"}, "target_disk": cases.Object{"category": "cloud_ssd"}},
			"source_disk.category is cloud_ssd and target_disk.category is cloud_ssd"},
		{"ecs_disaster_recovery", cases.Object{"replication": "async", "source_disk": cases.Object{"category": "cloud_ssd"}, "target_disk": cases.Object{}},
			"source_disk.category is cloud_ssd"},
		{"ecs_disaster_recovery", cases.Object{"replication": "async", "source_disk": cases.Object{"category": "cloud_ssd"}, "target_disk": cases.Object{"category": cases.Unknown}},
			"source_disk.category is cloud_ssd"},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{"/bin/ls", "/home/me/x", "/etc/fstab", cases.Unknown, "/sbin/init"}},
			"modified_system_files contains 2 system files"},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{`C:\Windows\x`}}, "modified_system_files contains 1 system file"},
		{"login_password", cases.Object{"password": "Abcdef1"}, "password has fewer than 8 characters"},
	} {
		args, errs := subject(t, c.subject).Decode(cases.Value(c.attributes), inDataSource)
		result := checks.Assess(args.Judge(), args.Govern(checks.Decoded{}, checks.ActReport))
		found := slices.Concat(result.Violations, result.Warnings)
		if len(errs) > 0 || len(found) != 1 || found[0].Found != c.found {
			t.Errorf("%s %s: got %s and %s; want %q", c.subject, cases.Brief(c.attributes), problems(errs), findings(found), c.found)
		}
	}
}
