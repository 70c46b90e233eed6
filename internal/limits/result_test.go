// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// cleanVM returns a VM with every argument set and no findings, apart from the
// changes.
func cleanVM(changes cases.Object) cases.Object {
	vm, err := cases.Clean(limits.Subject("vmware_vm"), changes)
	if err != nil {
		panic(err)
	}
	if _, stated := changes["incremental_backup"]; !stated {
		delete(vm, "incremental_backup")
	}
	return vm
}

func containsAll(list, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(list, w) })
}

func assess(t *testing.T, s string, attributes any, onUnchecked checks.Action) checks.Result {
	t.Helper()
	args, errs := subject(t, s).Decode(cases.Value(attributes), inDataSource)
	if len(errs) > 0 {
		t.Fatalf("%s %s: %s", s, cases.Brief(attributes), problems(errs))
	}
	return checks.Assess(args.Judge(), args.Govern(checks.Decoded{}, onUnchecked))
}

func TestReadinessAndCompliance(t *testing.T) {
	for _, c := range []struct {
		name        string
		changes     cases.Object
		onUnchecked checks.Action
		readiness   checks.Readiness
		compliant   string
	}{
		{"no findings", nil, checks.ActReport, checks.Ready, "true"},
		{"a warning", cases.Object{"changed_block_tracking": false}, checks.ActReport, checks.ReadyWithWarnings, "true"},
		{"a warning and an unchecked limit", cases.Object{"changed_block_tracking": false, "vgpu": nil}, checks.ActReport, checks.Undetermined, "true"},
		{"an unchecked limit", cases.Object{"vgpu": nil}, checks.ActReport, checks.Undetermined, "true"},
		{"an unchecked limit, as a warning", cases.Object{"vgpu": nil}, checks.ActWarn, checks.Undetermined, "true"},
		{"an unchecked limit, as an error", cases.Object{"vgpu": nil}, checks.ActError, checks.Undetermined, "false"},
		{"an unchecked limit, on_unchecked unknown", cases.Object{"vgpu": nil}, checks.ActUnknown, checks.Undetermined, "unknown"},
		{"no unchecked limit, on_unchecked unknown", nil, checks.ActUnknown, checks.Ready, "true"},
		{"a violation", cases.Object{"vgpu": true, "name": nil}, checks.ActReport, checks.NotReady, "false"},
		{"a violation, the rest unknown", cases.Object{"vgpu": true, "disks": cases.Unknown}, checks.ActReport, checks.NotReady, "false"},
		{"a possible violation", cases.Object{"vgpu": cases.Unknown}, checks.ActReport, checks.Undetermined, "unknown"},
		{"a warning that may become a violation", cases.Object{"changed_block_tracking": false, "incremental_backup": cases.Unknown}, checks.ActReport, checks.Undetermined, "unknown"},
		{"an unknown value that does not matter", cases.Object{"incremental_backup": cases.Unknown}, checks.ActReport, checks.Ready, "true"},
	} {
		r := assess(t, "vmware_vm", cleanVM(c.changes), c.onUnchecked)
		compliant := "unknown"
		if r.Compliant != nil {
			compliant = fmt.Sprint(*r.Compliant)
		}
		if r.Readiness != c.readiness || compliant != c.compliant {
			t.Errorf("%s: got %s, compliant %s; want %s, compliant %s", c.name, r.Readiness, compliant, c.readiness, c.compliant)
		}
	}
	// A pending warning leaves compliance undecided only if unchecked limits are
	// errors.
	for onUnchecked, want := range map[checks.Action]bool{checks.ActReport: true, checks.ActError: false} {
		attributes := cases.Object{"storage_class": "Standard", "object_storage_classes": cases.List{"Standard"}, "in_cloudbox": false,
			"preserve_object_acls": false, "service_linked_role_authorized": cases.Unknown}
		if r := assess(t, "oss_bucket", attributes, onUnchecked); (r.Compliant != nil) != want {
			t.Errorf("a pending warning with %s: compliant is %s; want it decided: %v", onUnchecked, compliance(r), want)
		}
	}
}

func TestFindings(t *testing.T) {
	disk := func(mode string) cases.Object { return cases.Object{"mode": mode} }
	many := cases.List{}
	for range 9 {
		many = append(many, disk("independent_persistent"))
	}
	for _, c := range []struct {
		subject, limit string
		attributes     cases.Object
		path, found    string
	}{
		{"oss_bucket", "oss_bucket_storage_class", cases.Object{"storage_class": "cold archive"}, "storage_class", "storage_class is ColdArchive"},
		{
			"oss_bucket", "oss_object_storage_class", cases.Object{"object_storage_classes": cases.List{"IA", "Archive", "ColdArchive"}},
			"object_storage_classes", "object_storage_classes contains Archive and ColdArchive",
		},
		{"vmware_vm", "vmware_vm_name_characters", cases.Object{"name": "a%2fb (c) (d)"}, "name", `name contains "/", "(", and ")"`},
		{"vmware_vm", "vmware_vm_name_characters", cases.Object{"name": "a%2Fb"}, "name", `name contains "/"`},
		{"vmware_vm", "vmware_vm_name_characters", cases.Object{"name": "a%5cb"}, "name", `name contains "\"`},
		{"vmware_vm", "vmware_vm_name_characters", cases.Object{"name": "a%5Cb"}, "name", `name contains "\"`},
		{"vmware_vm", "vmware_vm_name_characters", cases.Object{"name": "a%252fb"}, "name", `name contains "%"`},
		{"vmware_vm", "vmware_vcenter_version", cases.Object{"vcenter_version": "6.5 U3 (internal-note)"}, "vcenter_version", "vcenter_version is 6.5"},
		{
			"vmware_vm", "vmware_gateway_access", cases.Object{"gateway_reaches_vcenter": false, "gateway_reaches_esxi": false},
			"gateway_reaches_vcenter", "gateway_reaches_vcenter is false and gateway_reaches_esxi is false",
		},
		{
			"vmware_vm", "vmware_vm_shared_scsi", cases.Object{"disks": cases.List{cases.Object{}, cases.Object{"sharing": "sharingMultiWriter"}}},
			"disks[1].sharing", "disks[1].sharing is sharingMultiWriter",
		},
		{
			"vmware_vm", "vmware_vm_cbt_independent_disk", cases.Object{"disks": cases.List{disk("persistent"), disk("independent_persistent")}},
			"disks[1].mode", "disks[1].mode is independent_persistent",
		},
		{
			"vmware_vm", "vmware_vm_cbt_independent_disk", cases.Object{"disks": many},
			"disks[0].mode", "disks[0].mode is independent_persistent, disks[1].mode is independent_persistent, " +
				"disks[2].mode is independent_persistent, disks[3].mode is independent_persistent, " +
				"disks[4].mode is independent_persistent, and 4 more",
		},
		{
			"oss_backup_plan", "oss_trial_ends", cases.Object{"free_trial": true, "trial_started_at": "2026-10-24T00:00:00+08:00"},
			"free_trial", "free_trial is true and trial_started_at is 2026-10-23T16:00:00Z, which leaves 0 full days",
		},
		{
			"oss_backup_plan", "oss_trial_ends", cases.Object{"free_trial": true, "trial_started_at": "2026-10-25T00:00:00Z"},
			"free_trial", "free_trial is true and trial_started_at is 2026-10-25T00:00:00Z, which leaves 1 full day",
		},
		{
			"oss_backup_plan", "oss_trial_ends", cases.Object{"free_trial": true, "trial_started_at": "2026-12-25T00:00:00Z"},
			"free_trial", "free_trial is true and trial_started_at is 2026-12-25T00:00:00Z, so the trial has not started yet",
		},
		{
			"oss_backup_plan", "oss_trial_expired", cases.Object{"free_trial": true, "trial_started_at": "2026-10-01T00:00:00Z"},
			"free_trial", "free_trial is true and trial_started_at is 2026-10-01T00:00:00Z, at least 30 days ago",
		},
		{
			"oss_backup_plan", "oss_inventory_interval", cases.Object{"schedule": "I|0|PT6H", "inventory": cases.Object{"frequency": "Daily"}},
			"schedule", "schedule leaves 6 hours between two runs",
		},
		{
			"oss_backup_plan", "oss_inventory_interval", cases.Object{"schedule": "C|0|0 0 5 * * ?", "inventory": cases.Object{"frequency": "Weekly"}},
			"schedule", "schedule leaves 1 day between two runs and inventory.frequency is Weekly",
		},
		{
			"oss_backup_plan", "oss_inventory_stale", cases.Object{"inventory": cases.Object{"latest_generated_at": "2026-11-01T00:00:00Z"}},
			"inventory.latest_generated_at", "inventory.latest_generated_at is 2026-11-01T00:00:00Z",
		},
		{
			"oss_backup_plan", "oss_inventory_not_updated", cases.Object{
				"schedule": "C|0|0 0 5 ? * 3", "last_backup_at": "2026-11-23T07:00:00Z",
				"inventory": cases.Object{"latest_generated_at": "2026-11-22T06:00:00Z", "frequency": "Daily"},
			},
			"inventory.latest_generated_at", "inventory.latest_generated_at means that the next run, at 2026-11-24T05:00:00Z, " +
				"uses a file from 2026-11-23T06:00:00Z and last_backup_at is 2026-11-23T07:00:00Z",
		},
		{
			"oss_backup_plan", "oss_inventory_fields", cases.Object{"inventory": cases.Object{"fields": cases.List{"Size", "secret"}}},
			"inventory.fields", "inventory.fields lacks StorageClass, LastModifiedDate, and ETag",
		},
		{
			"oss_backup_plan", "oss_inventory_prefix", cases.Object{"prefix": "secret", "inventory": cases.Object{}},
			"inventory.prefix", "inventory.prefix differs from prefix",
		},
	} {
		r := assess(t, c.subject, c.attributes, checks.ActReport)
		seen := false
		for _, f := range slices.Concat(r.Violations, r.Warnings, r.Advisories) {
			if f.Limit.ID == c.limit {
				seen = true
				if f.Path.String() != c.path || f.Found != c.found {
					t.Errorf("%s: got %q at %s, want %q at %s", c.limit, f.Found, f.Path, c.found, c.path)
				}
			}
		}
		if !seen {
			t.Errorf("%s: no finding with %s", c.limit, cases.Brief(c.attributes))
		}
	}
}

func TestMissing(t *testing.T) {
	vm := func(attributes cases.Object, argument, reason, limits, where string) missingCase {
		return missingCase{"vmware_vm", attributes, argument, reason, limits, where}
	}
	guest := func(attributes cases.Object, argument, reason, where string) missingCase {
		return missingCase{"vmware_restore", attributes, argument, reason, "", where}
	}
	for _, c := range []missingCase{
		vm(cases.Object{"has_snapshots": false}, "vgpu", "vgpu is not set", "vmware_vm_vgpu", "govc"),
		vm(cases.Object{"has_snapshots": false}, "hardware_version", "hardware_version is not set", "vmware_vm_cbt_hardware_version vmware_vm_hardware_version", "RVTools"),
		vm(cases.Object{"has_snapshots": false}, "disks[*].mode", "disks[*].mode is not set", "vmware_vm_cbt_independent_disk", "RVTools"),
		vm(cases.Object{"disks": cases.List{nil, cases.Object{"mode": "persistent"}, nil}}, "disks[*].mode",
			"disks[0].mode and disks[2].mode are not set", "vmware_vm_cbt_independent_disk", "RVTools"),
		vm(cases.Object{"disks": cases.List{cases.Object{"mode": "persistent"}, nil}}, "disks[*].mode", "disks[1].mode is not set", "vmware_vm_cbt_independent_disk", "RVTools"),
		vm(cases.Object{"disks": cases.List{}}, "disks", "disks is empty, although every VM has at least one disk", "vmware_vm_shared_scsi vmware_vm_cbt_independent_disk", "RVTools"),
		{"sap_hana_instance", cases.Object{"version": "2.0 SPS 00"}, "multitenant", "multitenant is not set", "sap_hana_2_single_container", "global.ini"},
		{"nas_file_system", cases.Object{"file_system_type": "extreme"}, "file_system_type",
			"file_system_type is extreme, and the Limits page does not say whether Extreme NAS can be backed up: ask Alibaba Cloud, and waive nas_file_system_type if it can", "nas_file_system_type", ""},
		vm(cases.Object{"scsi_bus_sharing": "Mixed", "disks": cases.List{}}, "scsi_bus_sharing", "scsi_bus_sharing is mixed, which is not a definite value", "vmware_vm_shared_scsi", "RVTools"),
		vm(cases.Object{"vcenter_version": "6"}, "vcenter_version",
			`vcenter_version is known only as 6, which may or may not be below 6.7: add the next place, in quotes, such as "6.7"`, "vmware_vcenter_version", "RVTools"),
		{"backup_client", cases.Object{"operating_system": "CentOS 7.9"}, "architecture", "architecture is not set", "backup_client_32_bit", "uname"},
		{"backup_client", cases.Object{"architecture": "x86_64"}, "operating_system", "operating_system is not set", "backup_client_windows_version", "systeminfo"},
		{"backup_client", cases.Object{"operating_system": "HAL 9000"}, "operating_system",
			`operating_system is "HAL 9000", which is not understood: set a name such as "CentOS 7.9", or "windows" or "linux"`, "backup_client_32_bit backup_client_windows_version", "systeminfo"},
		{"backup_client", cases.Object{"operating_system": "m-bp1d2t7dc6dzexample"}, "operating_system",
			"operating_system is the ID of a custom image, which does not name a system: set the name of the image's system", "backup_client_32_bit", "`data.alicloud_images.example.images[0].os_name`"},
		{"ecs_file_backup", cases.Object{"operating_system": "windows"}, "use_vss or options", "neither use_vss nor options is set", "vss_single_task", "the options of the"},
		{"data_synchronization", cases.Object{"verify_after_sync": true}, "operating_system", "operating_system is not set", "backup_client_32_bit backup_client_windows_version", "systeminfo"},
		{"database_backup", cases.Object{"database_engine": "oracle"}, "database_version", "database_version is not set", "", "`SELECT VERSION_FULL FROM V$INSTANCE`, or `VERSION` before 18c"},
		{"database_backup", cases.Object{"database_engine": "mysql"}, "database_version", "database_version is not set", "", "`SELECT VERSION()`"},
		guest(cases.Object{"operating_system": "linux"}, "file_system_healthy", "file_system_healthy is not set", "in the guest, `fsck -n`"),
		guest(cases.Object{"operating_system": "windows"}, "file_system_healthy", "file_system_healthy is not set", "in the guest, `chkdsk`"),
		guest(cases.Object{"grub_version": "2.02"}, "file_system_healthy", "file_system_healthy is not set", "in the guest, on Linux, `fsck -n`; on Windows, `chkdsk`"),
	} {
		r := assess(t, c.subject, c.attributes, checks.ActReport)
		seen := false
		for _, m := range checks.Missing(r.Unchecked, where) {
			if strings.Join(m.Arguments, " or ") == c.argument {
				seen = true
				from := strings.Join(m.Where, "; ")
				if m.Reason != c.reason || !containsAll(m.Limits, strings.Fields(c.limits)) || !strings.Contains(from, c.where) {
					t.Errorf("%s: got %q for %v, to get from %q; want %q for %s, to get from %q",
						cases.Brief(c.attributes), m.Reason, m.Limits, from, c.reason, c.limits, c.where)
				}
				if len(c.where) > 20 && len(from) > len(c.where)+60 {
					t.Errorf("%s: to get from %q; want only %q", cases.Brief(c.attributes), from, c.where)
				}
			}
		}
		if !seen {
			t.Errorf("%s: %s is not listed as missing", cases.Brief(c.attributes), c.argument)
		}
	}
}

// TestMissingOnce checks that an argument is one of several to choose from only once.
func TestMissingOnce(t *testing.T) {
	for _, c := range cases.All() {
		for _, replacement := range []any{nil, "odd"} {
			for _, attributes := range append(cases.LessKnown(c.Attributes, replacement), c.Attributes) {
				args, _ := subject(t, c.Subject).Decode(cases.Value(attributes), inDataSource)
				for _, m := range checks.Missing(checks.Assess(args.Judge(), args.Govern(checks.Decoded{}, checks.ActReport)).Unchecked, where) {
					if sorted := slices.Sorted(slices.Values(m.Arguments)); len(slices.Compact(sorted)) < len(m.Arguments) {
						t.Errorf("%v with %s: an argument is named twice in %v", c, cases.Brief(attributes), m.Arguments)
					}
				}
			}
		}
	}
}

// A missingCase is what is missing for limits of a subject, and where to get it.
type missingCase struct {
	subject          string
	attributes       cases.Object
	argument, reason string
	limits, where    string
}

// TestTitles checks that the title of a limit that can be violated in several ways
// says which it is.
func TestTitles(t *testing.T) {
	rules := func(rules ...any) cases.Object { return cases.Object{"rules": cases.List(rules)} }
	backup := func(name string, value any) cases.Object {
		return cases.Object{"rule_type": "BACKUP", "schedule": "I|1631685600|P1D", name: value}
	}
	transition := cases.Object{"rule_type": "TRANSITION", "retention": 7}
	for _, c := range []struct {
		subject, limit string
		attributes     cases.Object
		title          string
	}{
		{"backup_policy", "backup_policy_retention", rules(backup("retention", -1)), "the retention is too short"},
		{"backup_policy", "backup_policy_retention", rules(backup("retention", 364636)), "the retention is too long"},
		{"backup_policy", "backup_policy_retention", rules(backup("retention", 364636), backup("retention", -1)), "the retention is too long and the retention is too short"},
		{"backup_policy", "backup_policy_rules", rules(transition), "the policy has no BACKUP rule"},
		{"backup_policy", "backup_policy_rules", rules(backup("retention", 1), transition, transition), "the policy has more than one TRANSITION rule"},
		{"backup_policy", "backup_policy_tier_retention", rules(cases.Object{"rule_type": "REPLICATION"}), "a REPLICATION rule has no retention"},
		{"backup_policy", "backup_policy_archive", rules(backup("archive_days", 29)), "backups are archived too early"},
		{"vmware_restore", "vm_to_ecs_system_disk_size", cases.Object{"operating_system": "windows", "system_disk_size_gib": 39}, "the system disk is too small"},
		{"vmware_restore", "vm_to_ecs_system_disk_size", cases.Object{"operating_system": "windows", "system_disk_size_gib": 501}, "the system disk is too large"},
		{"vmware_restore", "vm_to_ecs_linux_version", cases.Object{"operating_system": "Rocky Linux 8"}, "the Linux distribution is not supported"},
		{"vmware_restore", "vm_to_ecs_linux_version", cases.Object{"operating_system": "RHEL 9"}, "the Linux version is not supported"},
		{"vmware_vm", "vmware_gateway_access", cases.Object{"gateway_reaches_esxi": false}, "the gateway cannot reach an ESXi host"},
		{"vmware_vm", "vmware_vm_vgpu", cases.Object{"vgpu": true}, "the VM uses a virtual GPU"},
		{"login_password", "login_password_length", cases.Object{"password": "Ab1"}, "the password is too short"},
		{"login_password", "login_password_length", cases.Object{"password": strings.Repeat("Ab1", 11)}, "the password is too long"},
		{"oss_backup_plan", "oss_trial_isolated_vault", cases.Object{"free_trial": true, "shared_vault": true}, "a vault is shared with the free trial"},
		{"ecs_file_backup", "file_filter_size", cases.Object{"exclude": `["` + strings.Repeat("x", 300) + `"]`}, "exclude is too long"},
	} {
		seen := false
		for _, f := range assess(t, c.subject, c.attributes, checks.ActReport).Violations {
			if f.Limit.ID == c.limit {
				seen = true
				if f.Title != c.title {
					t.Errorf("%s with %s: the title is %q; want %q", c.limit, cases.Brief(c.attributes), f.Title, c.title)
				}
			}
		}
		if !seen {
			t.Errorf("%s: no finding with %s", c.limit, cases.Brief(c.attributes))
		}
	}
}
