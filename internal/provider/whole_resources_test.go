// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"maps"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
)

// These resources have only the attributes that their adapters read, and an ID.
var (
	standardBucket = cases.Object{"id": "b", "bucket": "b", "storage_class": "Standard", "lifecycle_rule": cases.List{}}
	archiveBucket  = cases.Object{"id": "b", "bucket": "b", "storage_class": "Archive", "lifecycle_rule": cases.List{}}
	essdDisk       = cases.Object{"category": "cloud_essd", "size": 40, "performance_level": "PL1", "encrypted": false}
	cloudDisk      = cases.Object{"category": "cloud", "size": 40, "performance_level": nil, "encrypted": false}
	windows2003    = cases.Object{"image_id": "win2003_x64.vhd", "os_name": cases.Unknown, "system_disk_category": cases.Unknown, "data_disks": cases.List{}, "instance_type": "ecs.g7.large"}
)

// existingVM has the attributes of a data source.
var existingVM = cases.Object{
	"name": "web-01", "guest_id": "centos7_64Guest", "hardware_version": 19, "scsi_bus_sharing": "noSharing", "extra_config": nil,
	"disks": cases.List{cases.Object{"label": "disk0", "size": 20, "unit_number": 0}}, "network_interfaces": cases.List{}, "guest_ip_addresses": cases.List{},
	"scsi_controller_scan_count": nil, "sata_controller_scan_count": nil, "nvme_controller_scan_count": nil,
}

func merged(one, other cases.Object) cases.Object {
	all := maps.Clone(one)
	maps.Copy(all, other)
	return all
}

func binding(sourceType any) cases.Object {
	return cases.Object{
		"id": "x", "source_type": sourceType, "source": nil, "include": nil, "exclude": nil,
		"data_source_id": cases.Unknown, "advanced_options": cases.List{},
	}
}

// TestWholeResources checks which limits functions find violated if they are passed whole
// resources.
func TestWholeResources(t *testing.T) {
	s := newServer(t, nil)
	for _, c := range []struct {
		name    string
		subject string
		passed  any
		want    tftypes.Value // of compliant
		says    string        // in the error of check, if that is false
	}{
		{"a resource", "alicloud_oss_bucket", archiveBucket, isFalse, "\n\noss_bucket_storage_class: the bucket's storage class is not Standard or IA\nstorage_class is Archive."},
		{"a resource without violations", "alicloud_oss_bucket", standardBucket, isTrue, ""},
		{"under its type", "oss_bucket", cases.Object{"alicloud_oss_bucket": archiveBucket, "label": "scans"}, isFalse, "Standard or IA (scans)\nalicloud_oss_bucket.storage_class is Archive."},
		{"beside an argument", "oss_bucket", cases.Object{"alicloud_oss_bucket": standardBucket, "preserve_object_acls": true}, isFalse, "\noss_object_acl: "},
		{"an argument that has precedence", "oss_bucket", cases.Object{"alicloud_oss_bucket": archiveBucket, "storage_class": "IA"}, isTrue, ""},
		{"an argument that is null", "oss_bucket", cases.Object{"alicloud_oss_bucket": archiveBucket, "storage_class": nil}, isFalse, "\noss_bucket_storage_class: "},
		{"merged with facts", "oss_bucket", cases.Object{"alicloud_oss_bucket": archiveBucket, "vcenter_version": "8.0"}, isFalse, "\noss_bucket_storage_class: "},
		{"waived", "oss_bucket", cases.Object{"alicloud_oss_bucket": archiveBucket, "waivers": cases.List{cases.Object{"limit": "oss_bucket_storage_class", "reason": "agreed"}}}, isTrue, ""},
		{"unknown", "alicloud_oss_bucket", cases.Unknown, unknown, ""},
		{"unknown under its type", "oss_bucket", cases.Object{"alicloud_oss_bucket": cases.Unknown}, unknown, ""},
		{"unknown beside a violation", "oss_bucket", cases.Object{"alicloud_oss_bucket": cases.Unknown, "in_cloudbox": true}, isFalse, "\noss_bucket_cloudbox: "},
		{"null beside an argument", "oss_bucket", cases.Object{"alicloud_oss_bucket": nil, "storage_class": "IA"}, isTrue, ""},
		{"incomplete", "alicloud_oss_bucket", cases.Object{"storage_class": "IA"}, isTrue, ""},
		{"every unchecked limit", "oss_bucket", cases.Object{"alicloud_oss_bucket": standardBucket, "on_unchecked": "error"}, isFalse,
			"- object_storage_classes is known only from lifecycle rules: also set the storage classes of the objects (oss_object_storage_class"},
		{"an attribute that other versions have", "oss_bucket", cases.Object{"alicloud_oss_bucket": cases.Object{"bucket": "b"}, "on_unchecked": "error"}, isFalse,
			"- alicloud_oss_bucket.storage_class is not among the attributes of what was passed ("},

		{"several resources", "ecs_file_backup", cases.Object{
			"alicloud_hbr_ecs_backup_plan": cases.Object{"path": cases.List{"/data"}, "options": nil, "include": nil, "exclude": nil},
			"alicloud_instance":            windows2003,
		}, isFalse, "\nalicloud_instance.image_id is Windows Server 2003"},
		{"a list of disks", "ecs_instance", cases.Object{"alicloud_ecs_disk": cases.List{essdDisk, cloudDisk}, "app_consistent": true}, isFalse, "\nalicloud_ecs_disk[1].category is cloud."},
		{"a list with an unknown disk", "ecs_instance", cases.Object{"alicloud_ecs_disk": cases.List{essdDisk, cases.Unknown}, "app_consistent": true}, unknown, ""},
		{"disks with an instance", "ecs_instance", cases.Object{"alicloud_ecs_disk": cloudDisk, "alicloud_instance": windows2003, "app_consistent": true}, isFalse, "\nalicloud_ecs_disk.category is cloud."},
		{"all disks", "ecs_instance", cases.Object{"alicloud_ecs_disk": cloudDisk, "disk_categories": cases.List{"cloud_essd"}, "app_consistent": true}, isTrue, ""},
		{"disks of a pair", "ecs_disaster_recovery", cases.Object{
			"alicloud_ebs_disk_replica_pair": cases.Object{}, "source_disk": cases.Object{"alicloud_ecs_disk": essdDisk}, "target_disk": cases.Object{"category": "cloud_essd", "size_gib": 20},
		}, isFalse, "\nsource_disk.alicloud_ecs_disk.size differs from target_disk.size_gib (40 GiB and 20 GiB)"},
		{"beside an attribute of an object", "ecs_disaster_recovery", cases.Object{
			"replication": "async", "source_disk": cases.Object{"alicloud_ecs_disk": essdDisk, "encrypted": true},
		}, isFalse, "\nsource_disk.encrypted is true"},
		{"an inventory and its last file", "oss_backup_plan", cases.Object{
			"alicloud_hbr_policy_binding":   cases.Object{"source_type": "OSS", "source": "scans/", "advanced_options": cases.List{cases.Object{"oss_detail": cases.List{cases.Object{"inventory_id": "r"}}}}},
			"alicloud_oss_bucket_inventory": cases.Object{"is_enabled": true, "included_object_versions": "Current", "schedule": cases.List{}, "filter": cases.List{}, "optional_fields": cases.List{}},
			"inventory":                     cases.Object{"latest_generated_at": ""},
		}, isFalse, "\noss_inventory_missing: "},
		{"a policy's schedule", "oss_backup_plan", cases.Object{
			"alicloud_hbr_policy_binding":   cases.Object{"source_type": "OSS", "source": nil, "advanced_options": cases.List{}},
			"alicloud_hbr_policy":           cases.Object{"rules": cases.List{cases.Object{"rule_type": "BACKUP", "schedule": "I|1631685600|PT1H"}}},
			"alicloud_oss_bucket_inventory": cases.Object{"is_enabled": true, "schedule": cases.List{cases.Object{"frequency": "Weekly"}}},
		}, isFalse, "\noss_inventory_interval: "},

		{"an inventory without its plan", "alicloud_oss_bucket_inventory", cases.Object{
			"is_enabled": true, "included_object_versions": "Current", "schedule": cases.List{cases.Object{"frequency": "Weekly"}},
			"filter": cases.List{cases.Object{"prefix": "scans/"}}, "optional_fields": cases.List{cases.Object{"field": cases.List{"Size", "StorageClass", "LastModifiedDate", "ETag"}}},
		}, isTrue, ""},
		{"a plan without its inventory", "alicloud_hbr_policy_binding", cases.Object{"source_type": "OSS", "source": "scans/", "advanced_options": cases.List{
			cases.Object{"oss_detail": cases.List{cases.Object{"inventory_id": "r"}}},
		}}, isTrue, ""},
		{"what a resource does not provide", "oss_backup_plan", cases.Object{"alicloud_oss_bucket_inventory": cases.Object{
			"is_enabled": true, "schedule": cases.List{cases.Object{"frequency": "Weekly"}},
		}, "on_unchecked": "error"}, isFalse, "- schedule is not provided by what was passed ("},
		{"what is not set", "oss_backup_plan", cases.Object{"alicloud_oss_bucket_inventory": cases.Object{
			"is_enabled": true, "filter": cases.List{cases.Object{"prefix": "scans/"}},
		}, "prefix": nil}, isFalse, "\noss_inventory_prefix: "},
		{"an instance without paths", "ecs_file_backup", cases.Object{"alicloud_instance": cases.Object{"image_id": "centos_7_9_x64.vhd"}, "on_unchecked": "error"}, isFalse, "- path is not provided by what was passed ("},
		{"an existing file system with a new attachment", "nas_file_system", cases.Object{
			"alicloud_nas_file_system":        cases.Object{"protocol_type": "SMB", "file_system_type": "standard", "smb_acl": cases.List{cases.Object{"enabled": false}}},
			"alicloud_nas_smb_acl_attachment": cases.Object{"file_system_id": cases.Unknown},
		}, isFalse, "\nnas_smb_acl: "},
		{"paths that a data source does not read", "ecs_file_backup", cases.Object{
			"alicloud_hbr_ecs_backup_plans": cases.Object{"path": cases.List{}, "options": "{}"}, "on_unchecked": "error",
		}, isFalse, "path is not what the plan has, because the data source does not read it"},
		{"disks on controllers that are not scanned", "vmware_vm", cases.Object{"data.vsphere_virtual_machine": existingVM, "on_unchecked": "error"}, isFalse,
			"data.vsphere_virtual_machine.disks has only the disks of the controllers that the data source scans"},
		{"sharing on controllers that are not scanned", "vmware_migration", cases.Object{"data.vsphere_virtual_machine": existingVM, "on_unchecked": "error"}, isFalse,
			"data.vsphere_virtual_machine.scsi_bus_sharing is known only of the controllers that the data source scans"},
		{"devices that are not listed", "vmware_vm", cases.Object{"vsphere_virtual_machine": cases.Object{"name": "a", "pci_device_id": cases.List{}}, "on_unchecked": "error"}, isFalse,
			"vsphere_virtual_machine.pci_device_id lists only devices of some kinds"},
		{"interfaces of an OVF", "vmware_migration", cases.Object{"vsphere_virtual_machine": cases.Object{"network_interface": cases.List{}}, "operating_system": "CentOS 7.9", "on_unchecked": "error"}, isFalse,
			"vsphere_virtual_machine.network_interface does not say how many there are"},
		{"a role that may have been filtered out", "oss_bucket", cases.Object{"alicloud_ram_roles": cases.Object{"names": cases.List{}, "name_regex": "^app"}, "storage_class": "IA", "on_unchecked": "error"}, isFalse,
			"alicloud_ram_roles.names does not have the role, which may have been filtered out"},
		{"a job of another source", "oss_backup_plan", cases.Object{
			"alicloud_hbr_backup_jobs": cases.Object{"source_type": "ECS_FILE", "status": "COMPLETE", "start_time": "1732694400"}, "uses_backup_policy": true, "inventory": cases.Object{"latest_generated_at": "2024-11-01T00:00:00Z"},
		}, isTrue, ""},
		{"a binding without limits", "alicloud_hbr_policy_binding", binding("OTS"), isTrue, ""},
		{"a custom image of a known family", "ecs_file_backup", cases.Object{
			"alicloud_instance": cases.Object{"image_id": "m-bp1", "os_name": "", "os_type": "linux"}, "use_vss": true,
		}, isFalse, "\nvss_windows_only: "},
		{"a binding of a bucket", "alicloud_hbr_policy_binding", binding("OSS"), isTrue, ""},
		{"a binding of an unknown type", "alicloud_hbr_policy_binding", binding(cases.Unknown), unknown, ""},
		{"a binding of an unknown file system", "alicloud_hbr_policy_binding", binding("NAS"), unknown, ""},
		{"a custom image at plan", "backup_client", cases.Object{"alicloud_instance": cases.Object{"image_id": "m-bp1", "os_name": cases.Unknown}}, unknown, ""},
		{"a custom image after apply", "backup_client", cases.Object{"alicloud_instance": cases.Object{"image_id": "m-bp1", "os_name": "Ubuntu  22.04 64位"}}, isTrue, ""},
		{"a custom image without a name", "backup_client", cases.Object{"alicloud_instance": cases.Object{"image_id": "m-bp1", "os_name": ""}}, isFalse, "alicloud_instance.image_id is the ID of a custom image"},
		{"a value that is not understood", "alicloud_nas_file_system", cases.Object{"protocol_type": "iSCSI", "file_system_type": "standard", "smb_acl": cases.List{}}, isFalse,
			`- protocol_type is "iSCSI", which is not understood (nas_file_system_type).`},
		{"a value that is not understood, reported", "nas_file_system", cases.Object{
			"alicloud_nas_file_system": cases.Object{"protocol_type": "iSCSI", "file_system_type": "standard", "smb_acl": cases.List{}}, "on_unchecked": "report",
		}, isTrue, ""},
		{"retention of an imported rule", "alicloud_hbr_policy", cases.Object{"rules": cases.List{
			cases.Object{"rule_type": "BACKUP", "schedule": "I|1631685600|P1D", "retention": 0, "archive_days": 0, "replication_region_id": ""},
		}}, isTrue, ""},
		{"an element of a data source", "alicloud_oss_buckets", cases.Object{"name": "b", "storage_class": "Archive"}, isFalse, "\noss_bucket_storage_class: "},
		{"an element, with the prefix of data sources", "data.alicloud_oss_buckets", cases.Object{"name": "b", "storage_class": "Archive"}, isFalse, "\noss_bucket_storage_class: "},
		{"an element under its type, with the prefix", "oss_bucket", cases.Object{"data.alicloud_oss_buckets": cases.Object{"name": "b", "storage_class": "Archive"}}, isFalse, "\ndata.alicloud_oss_buckets.storage_class is Archive."},
		{"a data source named like a resource", "vmware_vm", cases.Object{"data.vsphere_virtual_machine": cases.Object{"name": "db (old)"}}, isFalse, "\ndata.vsphere_virtual_machine.name contains"},
	} {
		got, err := s.call("compliant", c.subject, literal(c.passed))
		if err != nil || !got.Equal(c.want) {
			t.Errorf("%s: compliant is %s; want %s", c.name, described(got, err), c.want)
		}
		checked, err := s.call("check", c.subject, literal(c.passed))
		if fails := c.want.Equal(isFalse); (err != nil) != fails || !fails && !checked.Equal(c.want) || fails && !strings.Contains(err.Text, c.says) {
			t.Errorf("%s: check is %s; want %s, with %q", c.name, described(checked, err), c.want, c.says)
		}
		evaluated, err := s.call("evaluate", c.subject, literal(c.passed))
		if c.name == "a binding without limits" {
			continue // which has no result
		}
		if err != nil || c.want.Equal(unknown) && evaluated.IsKnown() {
			t.Errorf("%s: evaluate is %s", c.name, described(evaluated, err))
		}
	}
}

// TestWholeResourceErrors checks what functions say about resources in the wrong place.
func TestWholeResourceErrors(t *testing.T) {
	s := newServer(t, nil)
	for _, c := range []struct {
		name    string
		subject string
		passed  any
		says    string
	}{
		{"not under its type", "oss_bucket", archiveBucket, `check("oss_bucket", { alicloud_oss_bucket = self })`},
		{"of another subject", "oss_bucket", cases.Object{"alicloud_instance": windows2003}, "alicloud_instance: This type is not about oss_bucket. It can be checked as ecs_instance, backup_client,"},
		{"in place of an argument", "ecs_disaster_recovery", cases.Object{"alicloud_ecs_disk": essdDisk}, "\n  source_disk = { alicloud_ecs_disk = self }"},
		{"null", "alicloud_oss_bucket", nil, "Expected a whole resource, such as alicloud_oss_bucket.example; got null."},
		{"a list", "alicloud_oss_bucket", cases.List{standardBucket, archiveBucket}, "Expected a whole resource, such as alicloud_oss_bucket.example; got a list of 2."},
		{"a string", "alicloud_oss_bucket", "b", "Expected a whole resource, such as alicloud_oss_bucket.example."},
		{"of another type", "alicloud_oss_bucket", cases.Object{"policy_name": "daily"}, "got an object without bucket, storage_class, and lifecycle_rule."},
		{"all instances of a resource", "oss_bucket", cases.Object{"alicloud_oss_bucket": cases.Object{"scans": archiveBucket}}, "Expected a whole resource, or one instance of it, such as"},
		{"several buckets", "oss_bucket", cases.Object{"alicloud_oss_bucket": cases.List{standardBucket, archiveBucket}}, "Expected one resource; got a list of 2."},
		{"a misspelled type", "alicloud_oss_buckt", archiveBucket, `did you mean "alicloud_oss_bucket"?`},
		{"a type without limits", "alicloud_vpc", cases.Object{"id": "v"}, "\n  " + guides + "resource-types"},
		{"a misspelled type among attributes", "oss_bucket", cases.Object{"alicloud_oss_buckt": archiveBucket}, "did you mean alicloud_oss_bucket? Types for oss_bucket: alicloud_oss_bucket, alicloud_oss_buckets,"},
		{"a misspelled argument beside it", "oss_bucket", cases.Object{"alicloud_oss_bucket": standardBucket, "preserve_object_acl": true}, "Did you mean preserve_object_acls?"},
		{"several subjects", "alicloud_instance", windows2003, `check("ecs_instance", { alicloud_instance = self })`},
		{"several places", "alicloud_ecs_disk", essdDisk, `check("ecs_disaster_recovery", { source_disk = { alicloud_ecs_disk = self } })`},
		{"a binding of an unknown kind", "alicloud_hbr_policy_binding", binding("COMMON_NAS"), `No limit is about an alicloud_hbr_policy_binding whose source_type is "COMMON_NAS". Check only those for which it is ECS_FILE, File, NAS, OSS, or UDM_ECS.`},
		{"arguments merged into it", "alicloud_oss_bucket", merged(standardBucket, cases.Object{"preserve_object_acls": true, "label": "b"}),
			`The resource has no label or preserve_object_acls. Set arguments beside the resource, for example:` + "\n  " + `check("oss_bucket", { alicloud_oss_bucket = self, label = … })`},
		{"arguments merged into it, under its type", "oss_bucket", cases.Object{"alicloud_oss_bucket": merged(standardBucket, cases.Object{"waivers": cases.List{}})}, "The resource has no waivers."},
		{"the subject's object under the type", "alicloud_oss_bucket", cases.Object{"alicloud_oss_bucket": standardBucket, "label": "b"}, `Name the subject if there is more than the resource:`},
		{"a data source as a resource", "vmware_vm", cases.Object{"vsphere_virtual_machine": existingVM}, `This is a data source. Pass it under its type, for example:` + "\n  " + `check("vmware_vm", { "data.vsphere_virtual_machine" = data.vsphere_virtual_machine.example })`},
		{"the name of the data source", "hbrlimits_oss_bucket", standardBucket, `did you mean "oss_bucket"?`},
		{"a binding without a type", "alicloud_hbr_policy_binding", binding(nil), "whose source_type is not set."},
		{"a binding of another subject", "ecs_file_backup", cases.Object{"alicloud_hbr_policy_binding": binding("OSS")}, `alicloud_hbr_policy_binding.source_type: It is "OSS", so the resource is checked as oss_backup_plan.`},
		{"nothing that a limit reads", "alicloud_hbr_policy_binding", binding("UDM_ECS"), "No limit of ecs_instance can be checked with what was passed. Add arguments, or resources of these types: alicloud_hbr_policy_binding, "},
	} {
		for _, function := range []string{"check", "compliant", "evaluate"} {
			got, err := s.call(function, c.subject, literal(c.passed))
			if err == nil || !strings.Contains(err.Text, c.says) || strings.HasSuffix(err.Text, ".\n") {
				t.Errorf("%s: %s is %s; want an error that says %q", c.name, function, described(got, err), c.says)
			}
		}
	}
	for _, a := range resources.Adapters() {
		if a.Together == "" {
			continue
		}
		if _, err := s.call("check", a.Type, literal(cases.Object{"id": "x"})); err == nil || !strings.Contains(err.Text, "\n  check(\""+a.Subject+"\", "+a.Together+")") {
			t.Errorf("%s: the error does not say what to pass as well: %v", a.Type, err)
		}
	}
}
