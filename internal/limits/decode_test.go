// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// element is the index of an element at the end of a path.
var element = regexp.MustCompile(`\[[0-9]+\]$`)

func TestArgumentErrors(t *testing.T) {
	disk := func(disk any) cases.Object { return cases.Object{"disks": cases.List{cases.Object{}, disk}} }
	for _, c := range []struct {
		subject    string
		attributes any
		path       string
		says       []string
	}{
		{"oss_bucket", cases.Object{"storage_class": "Archiv"}, "storage_class", []string{`"Standard"`, `did you mean "Archive"?`, `storage_class = "Standard"`}},
		{"oss_bucket", cases.Object{"storage_class": ""}, "", []string{"at least one of these"}},
		{"oss_bucket", cases.Object{"storage_class": strings.Repeat("x", 50)}, "storage_class", []string{`got "` + strings.Repeat("x", 40) + `…"`}},
		{"oss_bucket", cases.Object{"storage_class": cases.List{"IA"}}, "storage_class", []string{"got a list"}},
		{"oss_bucket", cases.Object{"object_storage_classes": "IA"}, "object_storage_classes", []string{"got a string", `object_storage_classes = ["Standard"]`}},
		{"oss_bucket", cases.Object{"object_storage_classes": cases.List{"IA", "Tape", "Tapes"}}, "object_storage_classes[1]", []string{`got "Tape" and "Tapes"`, "This also applies to object_storage_classes[2].", `object_storage_classes = ["Standard"]`}},
		{"oss_bucket", cases.Object{"object_storage_classes": cases.List{"IA", ""}}, "object_storage_classes", []string{`object_storage_classes = compact(["Standard"])`}},
		{"ecs_file_backup", cases.Object{"path": cases.List{"/home", ""}}, "path[1]", []string{`path = compact(["/data"])`}},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{""}}, "modified_system_files", []string{`modified_system_files = compact(["/opt/app/run.sh"])`}},
		{"oss_bucket", cases.Object{"object_storage_classes": cases.List{cases.List{}}}, "object_storage_classes", []string{"got a list"}},
		{"oss_bucket", cases.Object{"in_cloudbox": "perhaps"}, "in_cloudbox", []string{"true or false", `got "perhaps"`, "in_cloudbox = false"}},
		{"oss_bucket", cases.Object{"in_cloudbox": 1}, "in_cloudbox", []string{"true or false", "got 1"}},
		{"oss_bucket", cases.Object{"in_cloudbox": false, "at": "2026-11-22"}, "at", []string{"RFC 3339", `"2026-11-22T08:00:00Z"`}},
		{"oss_bucket", cases.Object{"in_cloudbox": false, "at": "2027-02-30T08:00:00Z"}, "at", []string{`got "2027-02-30T08:00:00Z"; there is no such date or time.`}},
		{"oss_bucket", cases.Object{"in_cloudbox": false, "on_unchecked": "fail"}, "on_unchecked", []string{`"error", "warn", or "report"`}},
		{"oss_bucket", cases.Object{"in_cloudbox": false, "id": "x", "acl": nil}, "", []string{"Not expected here: acl and id.", "only arguments of oss_bucket", "storage_class ="}},
		{"oss_bucket", cases.Object{"storageclass": "IA"}, "", []string{"Did you mean storage_class?"}},
		{"oss_bucket", cases.Object{"in_cloudbox": true, "my secret key": 1}, "", []string{"Not expected here: my secret key. Pass"}},
		{"oss_bucket", cases.Object{}, "", []string{"at least one of these", "storage_class ="}},
		{"oss_bucket", cases.Object{"storage_class": nil}, "", []string{"at least one of these"}},
		{"oss_bucket", cases.Object{"bucket": "b"}, "", []string{"at least one of these"}},
		{"oss_bucket", nil, "", []string{"at least one of these"}},
		{"oss_bucket", "Archive", "", []string{"Expected an object; got a string", "storage_class ="}},
		{"oss_bucket", cases.List{}, "", []string{"Expected an object; got a list"}},
		{"ecs_file_backup", cases.Object{"use_vss": true, "options": `{"UseVSS":true}`}, "options", []string{"use_vss and options set the same thing: set only one"}},
		{"ecs_file_backup", cases.Object{"options": "UseVSS"}, "options", []string{"UseVSS is true or false", "jsonencode"}},
		{"ecs_file_backup", cases.Object{"options": `{"UseVSS":"true"}`}, "options", []string{"UseVSS is case-sensitive"}},
		{"ecs_file_backup", cases.Object{"options": `{"useVSS":true}`}, "options", []string{"UseVSS is case-sensitive"}},
		{"ecs_file_backup", cases.Object{"options": `null`}, "options", []string{"jsonencode"}},
		{"ecs_file_backup", cases.Object{"include": `null`}, "include", []string{"jsonencode"}},
		{"ecs_file_backup", cases.Object{"exclude": `[null]`}, "exclude", []string{"jsonencode"}},
		{"on_premises_file_backup", cases.Object{"use_vss": true, "options": `{}`}, "options", []string{"use_vss and options set the same thing: set only one"}},
		{"ecs_file_backup", cases.Object{"options": `[]`}, "options", []string{"jsonencode"}},
		{"ecs_file_backup", cases.Object{"include": "*.doc"}, "include", []string{"a JSON list of strings; write it with jsonencode"}},
		{"ecs_file_backup", cases.Object{"exclude": `[""]`}, "exclude", []string{"an entry is an empty string: remove such entries with compact()"}},
		{"ecs_file_backup", cases.Object{"include": `["/a",""]`}, "include", []string{"compact()"}},
		{"ecs_file_backup", cases.Object{"exclude": `{"a":"b"}`}, "exclude", []string{"jsonencode"}},
		{"ecs_file_backup", cases.Object{"exclude": `[1]`}, "exclude", []string{"jsonencode"}},
		{"ecs_file_backup", cases.Object{"path": "/home"}, "path", []string{"Expected a list; got a string", `path = ["/data"]`}},
		{"ecs_file_backup", cases.Object{"path": cases.List{"/home", cases.List{}}}, "path[1]", []string{`path = ["/data"]`}},
		{"ecs_file_backup", cases.Object{"concurrent_vss_tasks": -1}, "concurrent_vss_tasks", []string{"a whole number, 0 or greater"}},
		{"ecs_file_backup", cases.Object{"concurrent_vss_tasks": 1.5}, "concurrent_vss_tasks", []string{"a whole number, 0 or greater"}},
		{"ecs_file_backup", cases.Object{"concurrent_vss_tasks": "two"}, "concurrent_vss_tasks", []string{`got "two"`}},
		{"ecs_file_backup", cases.Object{"concurrent_vss_tasks": "Inf"}, "concurrent_vss_tasks", []string{"a whole number"}},
		{"ecs_file_backup", cases.Object{"concurrent_vss_tasks": 1e30}, "concurrent_vss_tasks", []string{"a whole number"}},
		{"backup_client", cases.Object{"architecture": "sparc"}, "architecture", []string{`"x86_64"`, `"32-bit"`}},
		{"vmware_restore", cases.Object{"system_disk_size_gib": "Inf"}, "system_disk_size_gib", []string{"a number of GiB"}},
		{"vmware_restore", cases.Object{"system_disk_size_gib": true}, "system_disk_size_gib", []string{"got true"}},
		{"vmware_restore", cases.Object{"system_disk_size_gib": 0}, "system_disk_size_gib", []string{"1 or greater"}},
		{"vmware_restore", cases.Object{"system_disk_size_gib": 0.99}, "system_disk_size_gib", []string{"1 or greater"}},
		{"vmware_restore", cases.Object{"system_disk_size_gib": -40}, "system_disk_size_gib", []string{"1 or greater"}},
		{"vmware_restore", cases.Object{"system_disk_partition_count": 0}, "system_disk_partition_count", []string{"1 or greater"}},
		{"vmware_restore", cases.Object{"root_volume_disk_count": 0}, "root_volume_disk_count", []string{"1 or greater"}},
		{"vmware_restore", cases.Object{"network_interface_count": -1}, "network_interface_count", []string{"0 or greater"}},
		{"sap_hana_instance", cases.Object{"instances_on_host": 0}, "instances_on_host", []string{"1 or greater"}},
		{"sap_hana_instance", cases.Object{"revision": -1}, "revision", []string{"0 or greater"}},
		{"ecs_disaster_recovery", cases.Object{"source_disk": cases.Object{"size_gib": -40}}, "source_disk.size_gib", []string{"1 or greater"}},
		{"ecs_disaster_recovery", cases.Object{"target_disk": cases.Object{"size_gib": 0}}, "target_disk.size_gib", []string{"1 or greater"}},
		{"ecs_disaster_recovery", cases.Object{"pairs_per_disk": -1}, "pairs_per_disk", []string{"0 or greater"}},
		{"ecs_disaster_recovery", cases.Object{"pairs_in_group": -1}, "pairs_in_group", []string{"0 or greater"}},
		{"ecs_file_backup", cases.Object{"concurrent_vss_tasks": -1}, "concurrent_vss_tasks", []string{"0 or greater"}},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{"hal.dll"}}, "modified_system_files", []string{"absolute paths", `modified_system_files = ["/opt/app/run.sh"]`}},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{"etc/fstab"}}, "modified_system_files", []string{"absolute paths"}},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{"..?......  c /etc/fstab"}}, "modified_system_files", []string{"does not say that the file was modified"}},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{"/bin/ls\n/bin/cp"}}, "modified_system_files", []string{"one element for each file"}},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{"/etc/fstab /etc/issue"}}, "modified_system_files", []string{"one element for each file"}},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{"/bin/ls    OK"}}, "modified_system_files", []string{"does not say that the file was modified"}},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{"Windows Resource Protection did not find any integrity violations."}}, "modified_system_files", []string{"absolute paths"}},
		{"vmware_restore", cases.Object{"modified_system_files": cases.List{`[SR] Cannot repair member file [l:14]"hal.dll" of Microsoft-Windows-HAL`}}, "modified_system_files", []string{"absolute paths"}},
		{"vmware_restore", cases.Object{"read_only_driver_files": cases.List{`File not found - C:\Windows\System32\drivers\netkvm.sys`}}, "read_only_driver_files", []string{"lines that attrib prints"}},
		{"vmware_restore", cases.Object{"read_only_driver_files": cases.List{"/etc/fstab"}}, "read_only_driver_files", []string{"lines that attrib prints"}},
		{"vmware_restore", cases.Object{"read_only_driver_files": cases.List{`drivers\netkvm.sys`}}, "read_only_driver_files", []string{"lines that attrib prints"}},
		{"vmware_restore", cases.Object{"target_instance_type": "ebmg5.24xlarge"}, "target_instance_type", []string{`got "ebmg5.24xlarge"`, `target_instance_type = "ecs.g7.large"`}},
		{"vmware_restore", cases.Object{"selinux": "on"}, "selinux", []string{`"enforcing"`}},
		{"vmware_restore", cases.Object{"grub_version": "two"}, "grub_version", []string{`grub_version = "2.02"`}},
		{"vmware_vm", cases.Object{"vcenter_version": "eight"}, "vcenter_version", []string{"dotted version", `vcenter_version = "8.0.3"`}},
		{"vmware_vm", cases.Object{"vcenter_version": "8..0"}, "vcenter_version", []string{"dotted version"}},
		{"vmware_vm", cases.Object{"vcenter_version": "8.0.3 and 6.5"}, "vcenter_version", []string{"dotted version"}},
		{"vmware_vm", cases.Object{"vcenter_version": "7 or 6.5"}, "vcenter_version", []string{"dotted version"}},
		{"vmware_vm", cases.Object{"vcenter_version": "8.0.3, 6.5"}, "vcenter_version", []string{"dotted version"}},
		{"vmware_vm", cases.Object{"disks": cases.List{cases.Object{"a": 1}, cases.Object{}, cases.Object{"b": 1}}}, "disks[0]", []string{"Not expected here: a and b.", "This also applies to disks[2]."}},
		{"vmware_vm", cases.Object{"vcenter_version": strings.Repeat("9", 400)}, "vcenter_version", []string{"dotted version"}},
		{"vmware_vm", cases.Object{"hardware_version": "vmx-"}, "hardware_version", []string{`"vmx-19", "19", or 19`}},
		{"vmware_vm", cases.Object{"hardware_version": 0}, "hardware_version", []string{`"vmx-19"`}},
		{"vmware_vm", cases.Object{"hardware_version": "ESXi 7.0"}, "hardware_version", []string{`"vmx-19"`}},
		{"vmware_vm", cases.Object{"hardware_version": 10.5}, "hardware_version", []string{`"vmx-19"`}},
		{"vmware_vm", cases.Object{"hardware_version": -10}, "hardware_version", []string{`"vmx-19"`}},
		{"vmware_vm", disk(cases.Object{"mode": "independent-persistent"}), "disks[1].mode", []string{`"independent_persistent"`, `did you mean "independent_persistent"?`}},
		{"vmware_vm", disk(cases.Object{"mode": true}), "disks[1].mode", []string{`"persistent"`}},
		{"vmware_vm", disk("Hard disk 2"), "disks[1]", []string{"Expected an object; got a string", "disks = [{ label ="}},
		{"vmware_vm", disk(cases.Object{"size": 40}), "disks[1]", []string{"Not expected here: size.", "disks = [{ label ="}},
		{"vmware_vm", cases.Object{"disks": cases.Object{}}, "disks", []string{"got an object"}},
		{"database_backup", cases.Object{"routes": cases.List{"100.64.0.0"}}, "routes", []string{"CIDR blocks", "a slash", `routes = ["100.64.0.0/10"]`}},
		{"database_backup", cases.Object{"routes": cases.List{"100.64.0.0/33"}}, "routes", []string{"CIDR blocks"}},
		{"database_backup", cases.Object{"routes": cases.List{"100.64.0/10", "100.64.0.0/255.192.0.0"}}, "routes", []string{`got "100.64.0/10" and "100.64.0.0/255.192.0.0"`, "This also applies to routes[1]."}},
		{"database_backup", cases.Object{"routes": "100.64.0.0/10"}, "routes", []string{"Expected a list; got a string"}},
		{"database_backup", cases.Object{"vpc_connection": "internet"}, "vpc_connection", []string{`"leased_line", "vpn", or "none"`}},
		{"database_backup", cases.Object{"server_location": "aws"}, "server_location", []string{`"on_premises" or "ecs"`}},
		{"database_backup", cases.Object{"database_engine": "postgresql"}, "database_engine", []string{`"mysql", "oracle", or "sql_server"`}},
		{"database_backup", cases.Object{"database_engine": "mysql", "database_version": "latest"}, "database_version", []string{"a version of MySQL", `got "latest"`, `database_version = "8.0.32"`}},
		{"database_backup", cases.Object{"database_engine": "mysql", "database_version": "5.5.68-MariaDB"}, "database_version", []string{"a version of MariaDB", "MySQL, Oracle Database, and SQL Server"}},
		{"database_backup", cases.Object{"database_engine": "oracle", "database_version": "nineteen"}, "database_version", []string{"a version of Oracle Database"}},
		{"database_backup", cases.Object{"database_engine": "sql_server", "database_version": "2018"}, "database_version", []string{"a version of SQL Server", `"2016 RTM"`}},
		{"sap_hana_instance", cases.Object{"version": "3.0"}, "version", []string{"1.0 or 2.0", `version = "2.0 SPS 05"`}},
		{"sap_hana_instance", cases.Object{"version": 2.5}, "version", []string{"1.0 or 2.0"}},
		{"sap_hana_instance", cases.Object{"version": "2.0.5"}, "version", []string{"three digits for the revision"}},
		{"sap_hana_instance", cases.Object{"version": "4.00.000.00.1714046456"}, "version", []string{"1.0 or 2.0"}},
		{"sap_hana_instance", cases.Object{"version": "2.0 SPS 05 (Revision 47)"}, "version", []string{"the revision is not part of the SPS"}},
		{"sap_hana_instance", cases.Object{"version": "2.00.059 Rev. 47"}, "version", []string{"the revision differs from the build's"}},
		{"sap_hana_instance", cases.Object{"sps": 4, "revision": 9}, "sps", []string{"revision 9 is also set, but it is not part of SPS 04"}},
		{"sap_hana_instance", cases.Object{"version": "2.0 SPS 04", "revision": 9}, "revision", []string{"revision 9 is not part of it"}},
		{"sap_hana_instance", cases.Object{"version": "2.0 SPS 01", "multitenant": false}, "multitenant", []string{"every system from 2.0 SPS 01 on", "this system is 2.0 SPS 01"}},
		{"sap_hana_instance", cases.Object{"version": "2.0", "revision": 10, "multitenant": false}, "multitenant", []string{"this system is 2.0, revision 10"}},
		{"sap_hana_instance", cases.Object{"version": "2.0", "sps": 5, "multitenant": false}, "multitenant", []string{"this system is 2.0 SPS 05"}},
		{"sap_hana_instance", cases.Object{"version": "2.0 SPS 05", "sps": 4}, "sps", []string{"version includes SPS 05, but sps is 4"}},
		{"sap_hana_instance", cases.Object{"version": "2.0 SPS 05", "revision": 47}, "revision", []string{"version includes SPS 05, but revision 47 is not part of it"}},
		{"sap_hana_instance", cases.Object{"version": "2.00.059.00", "revision": 58}, "revision", []string{"version includes revision 59, but revision is 58"}},
		{"sap_hana_instance", cases.Object{"version": "2.00.059.00", "sps": 4}, "sps", []string{"revision 59 is also set, but it is not part of SPS 04"}},
		{"sap_hana_instance", cases.Object{"version": "2.00.5"}, "version", []string{"three digits for the revision"}},
		{"sap_hana_instance", cases.Object{"version": "2.00.1000"}, "version", []string{"three digits for the revision"}},
		{"sap_hana_instance", cases.Object{"version": "2.00.05"}, "version", []string{"three digits for the revision"}},
		{"sap_hana_instance", cases.Object{"version": "2.05"}, "version", []string{"1.0 or 2.0"}},
		{"sap_hana_instance", cases.Object{"version": 1.94}, "version", []string{"1.0 or 2.0"}},
		{"sap_hana_instance", cases.Object{"version": 2.1}, "version", []string{"1.0 or 2.0"}},
		{"sap_hana_instance", cases.Object{"sps": 5, "revision": 60}, "sps", []string{"revision 60 is also set, but it is not part of SPS 05"}},
		{"sap_hana_instance", cases.Object{"version": cases.Unknown, "sps": 5, "revision": 60}, "sps", []string{"set only one of them"}},
		{"nas_file_system", cases.Object{"protocol_type": "CIFS"}, "protocol_type", []string{`"SMB", "NFS", or "cpfs"`}},
		{"nas_file_system", cases.Object{"file_system_type": "premium"}, "file_system_type", []string{`"standard", "extreme", "cpfs", or "cpfsse"`}},
		{"ecs_instance", cases.Object{"disk_categories": "cloud_essd"}, "disk_categories", []string{`disk_categories = ["cloud_essd"]`}},
		{"ecs_disaster_recovery", cases.Object{"replication": "sync"}, "replication", []string{`"async" or "continuous"`}},
		{"ecs_disaster_recovery", cases.Object{"source_disk": cases.Object{"size": 40}}, "source_disk", []string{"Not expected here: size.", "source_disk = { category ="}},
		{"ecs_disaster_recovery", cases.Object{"source_disk": "d-1"}, "source_disk", []string{"Expected an object; got a string"}},
		{"ecs_disaster_recovery", cases.Object{"target_disk": cases.Object{"size_gib": "big"}}, "target_disk.size_gib", []string{`got "big"`}},
		{"ecs_disaster_recovery", cases.Object{"kernel_version": "uname"}, "kernel_version", []string{"a kernel release"}},
		{"database_backup", cases.Object{"database_engine": "mysql", "database_version": "8.0.99999999999999999999"}, "database_version", []string{"a version of MySQL"}},
		{"backup_policy", cases.Object{"rules": cases.List{cases.Object{"rule_type": "COPY"}}}, "rules[0].rule_type", []string{`"BACKUP"`, `"SECURITY"`}},
		{"backup_policy", cases.Object{"rules": cases.List{cases.Object{"schedule": "daily"}}}, "rules[0].schedule", []string{"I|1602673264|P1D"}},
		{"backup_policy", cases.Object{"rules": cases.List{cases.Object{"retention": 1.5}}}, "rules[0].retention", []string{"a whole number of days"}},
		{"backup_policy", cases.Object{"rules": cases.List{cases.Object{"retention": 1e10}}}, "rules[0].retention", []string{"at most a billion"}},
		{"backup_policy", cases.Object{"rules": cases.List{cases.Object{"rule_type": "BACKUP", "vault_id": "v-1"}}}, "rules[0]", []string{"Not expected here: vault_id.", "rules = [{ rule_type ="}},
		{"login_password", cases.Object{"password": cases.List{"x"}}, "password", []string{"Expected a password; got a list"}},
		{"login_password", cases.Object{"operating_system": nil, "password": nil}, "", []string{"at least one of these", "password ="}},
	} {
		_, errs := subject(t, c.subject).Decode(cases.Value(c.attributes), inDataSource)
		if len(errs) != 1 || errs[0].Path.String() != c.path && element.ReplaceAllString(errs[0].Path.String(), "") != c.path {
			t.Errorf("%s %s: got %s; want one error at %q", c.subject, cases.Brief(c.attributes), problems(errs), c.path)
			continue
		}
		for _, says := range c.says {
			if !strings.Contains(errs[0].Problem, says) {
				t.Errorf("%s %s: the error does not say %q: %s", c.subject, cases.Brief(c.attributes), says, cases.Brief(errs[0].Problem))
			}
		}
	}
}

// TestMisreadArgumentsArePending checks that the limits that read an invalid
// argument are pending, and that the others are still checked.
func TestMisreadArgumentsArePending(t *testing.T) {
	args, errs := subject(t, "vmware_vm").Decode(cases.Value(cases.Object{
		"hardware_version": "vmx-", "has_snapshots": true, "scsi_bus_sharing": "none", "disks": cases.List{},
	}), inDataSource)
	if len(errs) != 2 {
		t.Fatalf("got %s; want two errors", problems(errs))
	}
	want := map[string]cases.Verdict{
		"vmware_vm_hardware_version":     cases.Pending,
		"vmware_vm_cbt_hardware_version": cases.Pending,
		"vmware_vm_shared_scsi":          cases.Pending,
		"vmware_vm_snapshot":             cases.Error,
	}
	for _, v := range args.Judge() {
		if w, ok := want[v.Limit.ID]; ok && cases.VerdictOf(v) != w {
			t.Errorf("%s: got %s, want %s", v.Limit.ID, cases.VerdictOf(v), w)
		}
	}
}

func TestUnknownObjectCountsAsSet(t *testing.T) {
	args, errs := subject(t, "oss_bucket").Decode(checks.UnknownValue(), inDataSource)
	if len(errs) > 0 || args.WhollyKnown() {
		t.Errorf("got %s, wholly known %v; want no errors, and unknown values", problems(errs), args.WhollyKnown())
	}
	result := checks.Assess(args.Judge(), args.Govern(checks.Decoded{}, checks.ActReport))
	if result.Compliant != nil || len(result.Unchecked) > 0 || result.Readiness != checks.Undetermined {
		t.Errorf("got %s, compliant %s, %s; want undetermined, unknown and no unchecked limits",
			result.Readiness, compliance(result), unchecked(result.Unchecked))
	}
}

func TestWhollyKnown(t *testing.T) {
	for _, c := range []struct {
		subject    string
		attributes cases.Object
		want       bool
	}{
		{"oss_bucket", cases.Object{"storage_class": "IA"}, true},
		{"oss_bucket", cases.Object{"storage_class": "IA", "bucket": cases.Unknown}, true},
		{"oss_bucket", cases.Object{"storage_class": cases.Unknown}, false},
		{"oss_bucket", cases.Object{"object_storage_classes": cases.List{"IA", cases.Unknown}}, false},
		{"vmware_vm", cases.Object{"disks": cases.List{cases.Object{"label": cases.Unknown}}}, true},
		{"vmware_vm", cases.Object{"disks": cases.List{cases.Object{"mode": cases.Unknown}}}, false},
		{"vmware_vm", cases.Object{"disks": cases.List{cases.Unknown}}, false},
		{"vmware_vm", cases.Object{"disks": cases.Unknown}, false},
	} {
		args, errs := subject(t, c.subject).Decode(cases.Value(c.attributes), inDataSource)
		if len(errs) > 0 || args.WhollyKnown() != c.want {
			t.Errorf("%s: got wholly known %v, %s; want %v", cases.Brief(c.attributes), args.WhollyKnown(), problems(errs), c.want)
		}
	}
}

// emptyIsAValue lists the arguments for which "" says something that null does not.
var emptyIsAValue = []string{"inventory.latest_generated_at", "last_backup_at", "password"}

// TestEmptyIsNull checks that "", which configurations use for none, has the same
// meaning as null, in every argument and attribute.
func TestEmptyIsNull(t *testing.T) {
	for _, s := range limits.Subjects() {
		clean, err := cases.Clean(s, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range s.Arguments() {
			for _, place := range placesIn(a) {
				if slices.Contains(emptyIsAValue, place) {
					continue
				}
				if null, empty := judgedWith(t, s, clean, place, nil), judgedWith(t, s, clean, place, ""); empty != null {
					t.Errorf("%s with %s = \"\": got %s; want the same as with null, %s", s.Name, place, empty, null)
				}
			}
		}
	}
}

// placesIn returns the names of an argument's scalars: storage_class,
// inventory.enabled, disks.mode.
func placesIn(a *checks.Argument) []string {
	switch a.Shape() {
	case checks.ShapeSingle:
		return []string{a.Name}
	case checks.ShapeObject, checks.ShapeObjects:
		var places []string
		for _, attribute := range a.Attributes() {
			if attribute.Shape() == checks.ShapeSingle {
				places = append(places, a.Name+"."+attribute.Name)
			}
		}
		return places
	default:
		return nil
	}
}

// judgedWith returns the verdicts on a clean object with another value at a place.
func judgedWith(t *testing.T, s *checks.Subject, clean cases.Object, place string, value any) string {
	t.Helper()
	attributes := maps.Clone(clean)
	name, attribute, nested := strings.Cut(place, ".")
	switch inner := attributes[name].(type) {
	case cases.Object:
		changed := maps.Clone(inner)
		changed[attribute] = value
		attributes[name] = changed
	case cases.List:
		first, _ := inner[0].(cases.Object)
		changed := maps.Clone(first)
		changed[attribute] = value
		attributes[name] = append(cases.List{changed}, inner[1:]...)
	default:
		if nested {
			return "" // the clean object does not set it
		}
		attributes[name] = value
	}
	args, errs := s.Decode(cases.Value(attributes), inDataSource)
	told := ""
	if len(errs) > 0 {
		told = problems(errs)
	}
	for _, v := range args.Judge() {
		told += v.Limit.ID + " " + string(v.Status) + "; "
	}
	return told
}
