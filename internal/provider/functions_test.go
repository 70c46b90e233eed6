// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

var (
	isTrue  = tftypes.NewValue(tftypes.Bool, true)
	isFalse = tftypes.NewValue(tftypes.Bool, false)
	unknown = tftypes.NewValue(tftypes.Bool, tftypes.UnknownValue)
)

func TestCheckAndCompliant(t *testing.T) {
	clean := cleanBucket
	s := newServer(t, nil)
	for _, c := range []struct {
		name       string
		attributes cases.Object
		want       tftypes.Value // of compliant; check fails if it is false
	}{
		{"no findings", clean(nil), isTrue},
		{"a warning", clean(cases.Object{"storage_class": "IA"}), isTrue},
		{"a pending warning", clean(cases.Object{"service_linked_role_authorized": cases.Unknown}), isTrue},
		{"a violation", clean(cases.Object{"in_cloudbox": true}), isFalse},
		{"a violation, the rest unknown", cases.Object{"storage_class": "Archive", "object_storage_classes": cases.Unknown, "in_cloudbox": cases.Unknown}, isFalse},
		{"a pending violation", clean(cases.Object{"in_cloudbox": cases.Unknown}), unknown},
		{"an unchecked limit", clean(cases.Object{"in_cloudbox": nil}), isTrue},
		{"an unchecked limit, reported", clean(cases.Object{"in_cloudbox": nil, "on_unchecked": "report"}), isTrue},
		{"an unchecked limit, as an error", clean(cases.Object{"in_cloudbox": nil, "on_unchecked": "error"}), isFalse},
		{"an unchecked limit, on_unchecked unknown", clean(cases.Object{"in_cloudbox": nil, "on_unchecked": cases.Unknown}), unknown},
		{"an echoed unknown", clean(cases.Object{"bucket": cases.Unknown}), isTrue},
		{"a moment", clean(cases.Object{"at": "2026-11-22T08:00:00Z"}), isTrue},
	} {
		got, err := s.call("compliant", "oss_bucket", literal(c.attributes))
		if err != nil || !got.Equal(c.want) {
			t.Errorf("%s: compliant is %s; want %s", c.name, described(got, err), c.want)
		}
		checked, err := s.call("check", "oss_bucket", literal(c.attributes))
		if fails := c.want.Equal(isFalse); (err != nil) != fails || !fails && !checked.Equal(c.want) {
			t.Errorf("%s: check is %s; want %s", c.name, described(checked, err), c.want)
		}
	}
}

func TestEvaluateIsKnownIfEverythingReadIsKnown(t *testing.T) {
	s := newServer(t, nil)
	for _, c := range []struct {
		attributes cases.Object
		known      bool
	}{
		{cases.Object{"storage_class": "Archive"}, true},
		{cases.Object{"storage_class": "Archive", "bucket": cases.Unknown}, true},
		{cases.Object{"storage_class": "Archive", "in_cloudbox": cases.Unknown}, false},
		{cases.Object{"object_storage_classes": cases.List{"Archive", cases.Unknown}}, false},
		{cases.Object{"storage_class": "Archive", "on_unchecked": cases.Unknown}, false},
	} {
		got, err := s.call("evaluate", "oss_bucket", literal(c.attributes))
		if err != nil || got.IsKnown() != c.known {
			t.Errorf("%s: evaluate is %s; want it known: %v", cases.Brief(c.attributes), described(got, err), c.known)
		}
	}
}

func TestCheckListsEveryViolation(t *testing.T) {
	_, err := newServer(t, nil).call("check", "oss_bucket", literal(cases.Object{
		"storage_class": "Archive", "preserve_object_acls": true, "on_unchecked": "error",
	}))
	if err == nil || err.FunctionArgument == nil || *err.FunctionArgument != 1 {
		t.Fatalf("check is %s; want an error at argument 1", described(tftypes.Value{}, err))
	}
	for _, says := range []string{
		"\n\noss_bucket_storage_class: ", "\n\noss_object_acl: ", "\nFix: ", "\n  Documentation: https://", "\n- in_cloudbox is not set (oss_bucket_cloudbox). Where to get it: ",
		deferredLine,
	} {
		if !strings.Contains(err.Text, says) {
			t.Errorf("the error does not contain %q:\n%s", says, tail(err.Text))
		}
	}
}

// TestStatedButNotDecisive checks that functions count a limit as violated if what
// it reads is set, but does not decide it, and not if it is not set.
func TestStatedButNotDecisive(t *testing.T) {
	for _, c := range []struct {
		name       string
		subject    string
		attributes cases.Object
		want       bool
		says       []string
	}{
		{"a custom image", "backup_client", cases.Object{"operating_system": "m-bp1d2t7dc6dzexample"}, false, []string{
			"operating_system is the ID of a custom image, ", "backup_client_32_bit, backup_client_windows_version", "Where to get it: `data.alicloud_images.example.images[0].os_name`;",
		}},
		{"a custom image, with the architecture", "backup_client", cases.Object{"operating_system": "m-bp1d2t7dc6dzexample", "architecture": "x86_64"}, false, []string{"custom image"}},
		{"an unknown name", "vmware_restore", cases.Object{"operating_system": "HAL 9000"}, false, []string{`operating_system is "HAL 9000", which is not understood: set a name such as "CentOS 7.9"`}},
		{"mixed", "vmware_vm", cases.Object{"scsi_bus_sharing": "mixed", "disks": cases.List{cases.Object{"sharing": "sharingNone"}}}, false, []string{"scsi_bus_sharing is mixed"}},
		{"not exact enough", "vmware_vm", cases.Object{"vcenter_version": 6}, false, []string{"vcenter_version is known only as 6"}},
		{"an empty collection", "vmware_vm", cases.Object{"disks": cases.List{}}, false, []string{"disks is empty, although every VM has at least one disk"}},
		{"what leaves the width to another argument", "backup_client", cases.Object{"operating_system": "CentOS 7.9"}, true, nil},
		{"only warnings", "backup_client", cases.Object{"operating_system": "rhel8_64Guest"}, true, nil},
		{"not set", "vmware_vm", cases.Object{"has_snapshots": false}, true, nil},
		{"null", "vmware_vm", cases.Object{"has_snapshots": false, "vcenter_version": nil}, true, nil},
		{"empty", "vmware_vm", cases.Object{"has_snapshots": false, "vcenter_version": ""}, true, nil},
		{"null elements of a set", "oss_bucket", cases.Object{"object_storage_classes": cases.List{nil, "IA"}}, true, nil},
		{"null elements that could cover a route", "database_backup", cases.Object{"routes": cases.List{"10.0.0.0/8", nil}}, true, nil},
		{"a null object among rules", "backup_policy", cases.Object{"rules": cases.List{nil, cases.Object{"rule_type": "BACKUP", "schedule": "I|1631685600|P1D"}}}, true, nil},
		{"a null object among disks", "vmware_vm", cases.Object{"disks": cases.List{nil}}, true, nil},
		{"nothing is documented", "nas_file_system", cases.Object{"file_system_type": "extreme"}, false, []string{"ask Alibaba Cloud, and waive nas_file_system_type if it can"}},
		{"labeled", "backup_client", cases.Object{"operating_system": "m-bp1", "label": "web-01"}, false, []string{"backup_client (web-01): 2 limits not checked (backup_client_32_bit, backup_client_windows_version)"}},
		{"an attribute of a disk that is not set", "vmware_vm", cases.Object{"disks": cases.List{cases.Object{"mode": "persistent"}}}, true, nil},
		{"of what another argument may rule out", "ecs_file_backup", cases.Object{"operating_system": "m-bp1", "architecture": "x86_64", "path": cases.List{"/data"},
			"severities": cases.Object{"backup_client_windows_version": "warning"}}, true, nil},
		{"waived", "vmware_vm", cases.Object{"vcenter_version": 6, "waivers": cases.List{cases.Object{"limit": "vmware_vcenter_version", "reason": "agreed"}}}, true, nil},
		{"report", "vmware_vm", cases.Object{"vcenter_version": 6, "on_unchecked": "report"}, true, nil},
		{"lowered to a warning", "vmware_vm", cases.Object{"vcenter_version": 6, "severities": cases.Object{"vmware_vcenter_version": "warning"}}, true, nil},
	} {
		s := newServer(t, nil)
		want := isFalse
		if c.want {
			want = isTrue
		}
		if got, err := s.call("compliant", c.subject, literal(c.attributes)); err != nil || !got.Equal(want) {
			t.Errorf("%s: compliant is %s; want %s", c.name, described(got, err), want)
		}
		got, err := s.call("check", c.subject, literal(c.attributes))
		if (err == nil) != c.want {
			t.Errorf("%s: check is %s; want an error: %t", c.name, described(got, err), !c.want)
		}
		for _, says := range c.says {
			if err != nil && !strings.Contains(err.Text, says) {
				t.Errorf("%s: the error does not contain %q:\n%s", c.name, says, tail(err.Text))
			}
		}
	}
}

func TestFunctionArgumentErrors(t *testing.T) {
	dynamic := tftypes.DynamicPseudoType
	str := func(s string) tftypes.Value { return tftypes.NewValue(tftypes.String, s) }
	mapOf := func(m map[string]tftypes.Value) tftypes.Value {
		return tftypes.NewValue(tftypes.Map{ElementType: tftypes.String}, m)
	}
	for _, c := range []struct {
		name       string
		subject    string
		attributes tftypes.Value
		argument   int64
		says       string
	}{
		{"no such subject", "oss_buckets", literal(cases.Object{"storage_class": "IA"}), 0, `There is no subject "oss_buckets"; did you mean "oss_bucket"?`},
		{"facts", "oss_bucket", literal(cases.Object{"storage_class": "IA", "facts": cases.Object{"in_cloudbox": false}}), 1, "Merge them:\n  merge(local.facts, { … })"},
		{"a misspelled fact of another subject", "oss_bucket", literal(cases.Object{"storage_class": "IA", "vcenter_versio": "8.0"}), 1, "Not expected here: vcenter_versio. Did you mean vcenter_version?"},
		{"null", "oss_bucket", tftypes.NewValue(dynamic, nil), 1, "at least one of these"},
		{"a null map", "oss_bucket", tftypes.NewValue(tftypes.Map{ElementType: tftypes.String}, nil), 1, "at least one of these"},
		{"an empty object", "oss_bucket", literal(cases.Object{}), 1, "at least one of these"},
		{"only nulls", "oss_bucket", literal(cases.Object{"storage_class": nil}), 1, "at least one of these"},
		{"only settings", "oss_bucket", literal(cases.Object{"on_unchecked": "error"}), 1, "at least one of these"},
		{"a string", "oss_bucket", str("Archive"), 1, "Expected an object; got a string"},
		{"a tuple", "oss_bucket", literal(cases.List{"Archive"}), 1, "Expected an object; got a list"},
		{"a whole resource", "oss_bucket", literal(cases.Object{"storage_class": "IA", "acl": nil, "id": cases.Unknown}), 1, "Not expected here: acl and id."},
		{"a setting of data sources", "oss_bucket", literal(cases.Object{"storage_class": "IA", "on_violation": "warn"}), 1, "Functions do not accept on_violation"},
		{"on_unchecked is warn", "oss_bucket", literal(cases.Object{"storage_class": "IA", "on_unchecked": "warn"}), 1, `on_unchecked: Expected "stated", "error", or "report"; got "warn"`},
		{"a map's key", "oss_bucket", mapOf(map[string]tftypes.Value{"storageclass": str("IA")}), 1, "Did you mean storage_class?"},
		{"a value of a labeled object", "oss_bucket", mapOf(map[string]tftypes.Value{"storage_class": str("Tape"), "label": str("web-01")}), 1, `storage_class (web-01): Expected "Standard"`},
		{"a value", "oss_bucket", mapOf(map[string]tftypes.Value{"storage_class": str("Tape")}), 1, `storage_class: Expected "Standard"`},
		{"a nested name", "vmware_vm", literal(cases.Object{"disks": cases.List{cases.Object{"modes": "x"}}}), 1, "disks[0]: Not expected here: modes. Did you mean mode?"},
	} {
		for _, function := range []string{"check", "compliant", "evaluate"} {
			_, err := newServer(t, nil).call(function, c.subject, c.attributes)
			if err == nil || err.FunctionArgument == nil || *err.FunctionArgument != c.argument || !strings.Contains(err.Text, c.says) {
				t.Errorf("%s, %s: got %s; want an error at argument %d that contains %q", c.name, function, described(tftypes.Value{}, err), c.argument, c.says)
			} else if strings.HasSuffix(err.Text, ".") {
				t.Errorf("%s, %s: the error ends with a period, but Terraform adds one: %s", c.name, function, tail(err.Text))
			}
		}
	}
}

// TestFunctionsTakeAnyTypeThatFits checks that only values matter, because HCL
// makes them of many types.
func TestFunctionsTakeAnyTypeThatFits(t *testing.T) {
	str := func(s string) tftypes.Value { return tftypes.NewValue(tftypes.String, s) }
	object := func(name string, v tftypes.Value) tftypes.Value {
		return tftypes.NewValue(tftypes.Object{AttributeTypes: map[string]tftypes.Type{name: v.Type()}}, map[string]tftypes.Value{name: v})
	}
	disk := object("sharing", str("sharingMultiWriter"))
	for _, c := range []struct {
		name, subject string
		attributes    tftypes.Value
		want          tftypes.Value
	}{
		{"a map", "oss_bucket", tftypes.NewValue(tftypes.Map{ElementType: tftypes.String}, map[string]tftypes.Value{"storage_class": str("Archive")}), isFalse},
		{"a set", "oss_bucket", object("object_storage_classes", tftypes.NewValue(tftypes.Set{ElementType: tftypes.String}, []tftypes.Value{str("Archive")})), isFalse},
		{"a list", "oss_bucket", object("object_storage_classes", tftypes.NewValue(tftypes.List{ElementType: tftypes.String}, []tftypes.Value{str("Archive")})), isFalse},
		{"tolist([])", "vmware_restore", object("modified_system_files", tftypes.NewValue(tftypes.List{ElementType: tftypes.DynamicPseudoType}, []tftypes.Value{})), isTrue},
		{"a list of objects", "vmware_vm", object("disks", tftypes.NewValue(tftypes.List{ElementType: disk.Type()}, []tftypes.Value{disk})), isFalse},
		{"a list of maps", "vmware_vm", object("disks", tftypes.NewValue(tftypes.List{ElementType: tftypes.Map{ElementType: tftypes.String}}, []tftypes.Value{
			tftypes.NewValue(tftypes.Map{ElementType: tftypes.String}, map[string]tftypes.Value{"sharing": str("sharingMultiWriter")}),
		})), isFalse},
		{"an unknown object", "vmware_vm", tftypes.NewValue(disk.Type(), tftypes.UnknownValue), unknown},
		{"an unknown of any type", "vmware_vm", tftypes.NewValue(tftypes.DynamicPseudoType, tftypes.UnknownValue), unknown},
	} {
		got, err := newServer(t, nil).call("compliant", c.subject, c.attributes)
		if err != nil || !got.Equal(c.want) {
			t.Errorf("%s: compliant is %s; want %s", c.name, described(got, err), c.want)
		}
	}
}
