// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
)

// A guardedResource has a postcondition that checks it.
type guardedResource struct {
	resource string // its type
	body     string
	call     string // the arguments of check
	limit    string // that it violates; empty if it violates none
}

// guardedResources has at least one resource of each type that violates a limit, and one
// that does not. What they do not set is unknown at plan.
var guardedResources = []guardedResource{
	{"alicloud_oss_bucket", `storage_class = "Archive"`, `"alicloud_oss_bucket", self`, "oss_bucket_storage_class"},
	{"alicloud_oss_bucket", `
		lifecycle_rule {
			enabled = true
			transitions {
				days          = 30
				storage_class = "Archive"
			}
		}`, `"alicloud_oss_bucket", self`, "oss_object_storage_class"},
	{"alicloud_oss_bucket", `
		lifecycle_rule {
			enabled = false
			transitions {
				days          = 30
				storage_class = "Archive"
			}
		}`, `"alicloud_oss_bucket", self`, ""},
	{"alicloud_oss_bucket", `storage_class = "Standard"`, `"oss_bucket", { alicloud_oss_bucket = self, preserve_object_acls = true }`, "oss_object_acl"},

	{"alicloud_oss_bucket_inventory", inventoryBody("All"), `"alicloud_oss_bucket_inventory", self`, "oss_inventory_object_versions"},
	{"alicloud_oss_bucket_inventory", inventoryBody("Current"), `"alicloud_oss_bucket_inventory", self`, ""},

	// archive_days is not set, and so unknown.
	{"alicloud_hbr_policy", `
		rules {
			rule_type = "BACKUP"
			retention = 30
		}`, `"alicloud_hbr_policy", self`, "backup_policy_schedule"},
	{"alicloud_hbr_policy", `
		rules {
			rule_type = "BACKUP"
			schedule  = "I|1631685600|P1D"
			retention = 30
		}`, `"alicloud_hbr_policy", self`, ""},

	{"alicloud_hbr_policy_binding", `
		source_type = "ECS_FILE"
		source      = "data"`, `"alicloud_hbr_policy_binding", self`, "file_path_absolute"},
	{"alicloud_hbr_policy_binding", `
		source_type = "OSS"
		source      = "data/"`, `"oss_backup_plan", { alicloud_hbr_policy_binding = self, free_trial = true }`, "oss_trial_backup_policy"},
	{"alicloud_hbr_policy_binding", `
		source_type    = "NAS"
		data_source_id = "cpfs-0123"`, `"alicloud_hbr_policy_binding", self`, "nas_file_system_type"},
	{"alicloud_hbr_policy_binding", `source_type = "ECS_FILE"`, `"alicloud_hbr_policy_binding", self`, ""},
	{"alicloud_hbr_policy_binding", `source_type = "OSS"`, `"alicloud_hbr_policy_binding", self`, ""},

	{"alicloud_hbr_oss_backup_plan", ossPlanBody, `"oss_backup_plan", { alicloud_hbr_oss_backup_plan = self, free_trial = true }`, "oss_trial_fixed_cycle"},
	{"alicloud_hbr_oss_backup_plan", ossPlanBody, `"alicloud_hbr_oss_backup_plan", self`, ""},

	{"alicloud_hbr_ecs_backup_plan", ecsPlanBody(`["data"]`), `"alicloud_hbr_ecs_backup_plan", self`, "file_path_absolute"},
	{"alicloud_hbr_ecs_backup_plan", ecsPlanBody(`["/data", "/var/log"]`),
		`"ecs_file_backup", { alicloud_hbr_ecs_backup_plan = self, alicloud_instance = alicloud_instance.old }`, "backup_client_windows_version"},
	{"alicloud_hbr_ecs_backup_plan", ecsPlanBody(`["/data"]`), `"alicloud_hbr_ecs_backup_plan", self`, ""},
	{"alicloud_hbr_ecs_backup_plan", ecsPlanBody("null"), `"alicloud_hbr_ecs_backup_plan", self`, ""},

	{"alicloud_hbr_server_backup_plan", serverPlanBody, `"ecs_instance", { alicloud_hbr_server_backup_plan = self, alicloud_instance = alicloud_instance.old }`, "ecs_consistent_group_disks"},
	{"alicloud_hbr_server_backup_plan", serverPlanBody, `"alicloud_hbr_server_backup_plan", self`, ""},

	{"alicloud_hbr_nas_backup_plan", nasPlanBody("cpfs-0123"), `"alicloud_hbr_nas_backup_plan", self`, "nas_file_system_type"},
	{"alicloud_hbr_nas_backup_plan", nasPlanBody("31a8e4"), `"alicloud_hbr_nas_backup_plan", self`, ""},

	{"alicloud_hbr_ecs_backup_client", `instance_id = "i-1"`, `"backup_client", { alicloud_hbr_ecs_backup_client = self, alicloud_instance = alicloud_instance.old }`, "backup_client_windows_version"},
	{"alicloud_hbr_ecs_backup_client", `instance_id = "i-1"`, `"backup_client", { alicloud_hbr_ecs_backup_client = self, alicloud_instance = alicloud_instance.new }`, ""},

	{"alicloud_nas_file_system", `
		protocol_type = "cpfs"
		storage_type  = "advance_100"`, `"alicloud_nas_file_system", self`, "nas_file_system_type"},
	{"alicloud_nas_file_system", `
		protocol_type    = "SMB"
		storage_type     = "Capacity"
		file_system_type = "standard"
		smb_acl {
			enabled = true
		}`, `"alicloud_nas_file_system", self`, "nas_smb_acl"},
	{"alicloud_nas_file_system", `
		protocol_type    = "NFS"
		storage_type     = "Capacity"
		file_system_type = "standard"`, `"alicloud_nas_file_system", self`, ""},

	{"alicloud_nas_smb_acl_attachment", aclBody, `"alicloud_nas_smb_acl_attachment", self`, "nas_smb_acl"},
	{"alicloud_nas_smb_acl_attachment", aclBody, `"nas_file_system", {
		alicloud_nas_smb_acl_attachment = self
		waivers                         = [{ limit = "nas_smb_acl", reason = "tested" }]
	}`, ""},

	// system_disk_category is not set, and so unknown.
	{"alicloud_instance", instanceBody("win2022_21H2_x64_dtc_en-us_40G_alibase_20240819.vhd", "cloud_ssd"),
		`"ecs_instance", { alicloud_instance = self, snapshot_group = true }`, "ecs_consistent_group_disks"},
	{"alicloud_instance", instanceBody("win2003_x64.vhd", "cloud_essd"), `"backup_client", { alicloud_instance = self }`, "backup_client_windows_version"},
	{"alicloud_instance", instanceBody("win2022_21H2_x64_dtc_en-us_40G_alibase_20240819.vhd", "cloud_essd"), `"backup_client", { alicloud_instance = self }`, ""},

	// performance_level is not set, and so unknown.
	{"alicloud_ecs_disk", `
		category  = "cloud_ssd"
		size      = 40`, `"ecs_disaster_recovery", { replication = "async", source_disk = { alicloud_ecs_disk = self } }`, "ecs_dr_async_disk_category"},
	{"alicloud_ecs_disk", `
		category          = "cloud_essd"
		size              = 40
		encrypted         = false`, `"ecs_disaster_recovery", { replication = "async", source_disk = { alicloud_ecs_disk = self } }`, ""},
	{"alicloud_disk", `
		category  = "cloud_essd"
		encrypted = true`, `"ecs_disaster_recovery", { replication = "async", source_disk = { alicloud_disk = self } }`, "ecs_dr_async_encrypted_disk"},
	{"alicloud_disk", `
		category  = "cloud_essd"
		encrypted = false`, `"ecs_disaster_recovery", { replication = "async", source_disk = { alicloud_disk = self } }`, ""},

	{"alicloud_ecs_disk_attachment", attachmentBody,
		`"ecs_instance", { alicloud_ecs_disk_attachment = self, alicloud_ecs_disk = [alicloud_ecs_disk.essd, alicloud_ecs_disk.cloud], app_consistent = true }`, "ecs_consistent_group_disks"},
	{"alicloud_ecs_disk_attachment", attachmentBody, `"ecs_instance", { alicloud_ecs_disk_attachment = self, alicloud_ecs_disk = alicloud_ecs_disk.essd, app_consistent = true }`, ""},

	{"alicloud_disk_attachment", attachmentBody,
		`"ecs_instance", { alicloud_disk_attachment = self, alicloud_ecs_disk = alicloud_ecs_disk.cloud, app_consistent = true }`, "ecs_consistent_group_disks"},
	{"alicloud_disk_attachment", attachmentBody, `"ecs_instance", { alicloud_disk_attachment = self, alicloud_ecs_disk = alicloud_ecs_disk.essd, app_consistent = true }`, ""},

	{"alicloud_ebs_disk_replica_pair", pairBody,
		`"ecs_disaster_recovery", { alicloud_ebs_disk_replica_pair = self, source_disk = { alicloud_ecs_disk = alicloud_ecs_disk.essd }, target_disk = { alicloud_ecs_disk = alicloud_ecs_disk.large } }`,
		"ecs_dr_async_disk_mismatch"},
	{"alicloud_ebs_disk_replica_pair", pairBody,
		`"ecs_disaster_recovery", { alicloud_ebs_disk_replica_pair = self, source_disk = { alicloud_ecs_disk = alicloud_ecs_disk.essd }, target_disk = { alicloud_ecs_disk = alicloud_ecs_disk.essd } }`, ""},
	{"alicloud_ebs_disk_replica_group", groupBody(18), `"alicloud_ebs_disk_replica_group", self`, "ecs_dr_async_pairs_in_group"},
	{"alicloud_ebs_disk_replica_group", groupBody(17), `"alicloud_ebs_disk_replica_group", self`, ""},

	{"alicloud_vpn_connection", vpnBody("10.0.0.0/8"), `"database_backup", { alicloud_vpn_connection = self, server_location = "on_premises" }`, "database_vpc_routes"},
	{"alicloud_vpn_connection", vpnBody("100.64.0.0/10"), `"alicloud_vpn_connection", self`, ""},

	// hardware_version is not set, and so unknown.
	{"vsphere_virtual_machine", vmBody("db (old)", "noSharing"), `"vmware_vm", { vsphere_virtual_machine = self }`, "vmware_vm_name_characters"},
	{"vsphere_virtual_machine", vmBody("db", "physicalSharing"), `"vmware_vm", { vsphere_virtual_machine = self }`, "vmware_vm_shared_scsi"},
	{"vsphere_virtual_machine", vmBody("db", "noSharing"), `"vmware_migration", { vsphere_virtual_machine = self }`, "vm_to_ecs_windows_desktop"},
	{"vsphere_virtual_machine", vmBody("db", "noSharing"), `"vmware_vm", { vsphere_virtual_machine = self }`, ""},
	{"vsphere_virtual_machine_snapshot", snapshotBody, `"vsphere_virtual_machine_snapshot", self`, "vmware_vm_snapshot"},
	{"vsphere_virtual_machine_snapshot", snapshotBody, `"vmware_vm", {
		vsphere_virtual_machine_snapshot = self
		waivers                          = [{ limit = "vmware_vm_snapshot", reason = "deleted before the first backup" }]
	}`, ""},
}

const (
	ossPlanBody = `
		oss_backup_plan_name = "p"
		bucket               = "contoso"
		vault_id             = alicloud_hbr_vault.v.id
		schedule             = "I|1602673264|PT2H"
		backup_type          = "COMPLETE"
		retention            = "7"`
	serverPlanBody = `
		ecs_server_backup_plan_name = "p"
		instance_id                 = alicloud_instance.old.id
		schedule                    = "I|1602673264|PT2H"
		retention                   = 7
		detail {
			app_consistent = true
			snapshot_group = false
		}`
	aclBody = `
		file_system_id = "31a8e4"
		keytab         = "BQIAAABHAAIADUFMSUFEVEVTVC5DT00="
		keytab_md5     = "E3CCF7E2416DF04FA958AA4513EA29E8"`
	attachmentBody = `
		disk_id     = alicloud_ecs_disk.essd.id
		instance_id = alicloud_instance.new.id`
	pairBody = `
		disk_id               = alicloud_ecs_disk.essd.id
		source_zone_id        = "cn-hangzhou-h"
		destination_disk_id   = alicloud_ecs_disk.large.id
		destination_region_id = "cn-shanghai"
		destination_zone_id   = "cn-shanghai-b"`
	snapshotBody = `
		virtual_machine_uuid = vsphere_virtual_machine.any.uuid
		snapshot_name        = "s"
		description          = "before the upgrade"
		memory               = false
		quiesce              = false`

	// othersInConfig are resources that the guarded ones refer to.
	othersInConfig = `
resource "alicloud_hbr_vault" "v" {
	vault_name = "v"
}
resource "alicloud_instance" "old" {
	image_id      = "win2003_x64.vhd"
	instance_type = "ecs.g7.large"
	data_disks {
		size     = 40
		category = "cloud_ssd"
	}
}
resource "alicloud_instance" "new" {
	image_id      = "win2022_21H2_x64_dtc_en-us_40G_alibase_20240819.vhd"
	instance_type = "ecs.g7.large"
}
resource "alicloud_ecs_disk" "essd" {
	category          = "cloud_essd"
	size              = 40
	performance_level = "PL1"
	encrypted         = false
}
resource "alicloud_ecs_disk" "large" {
	category = "cloud_essd"
	size     = 100
}
resource "alicloud_ecs_disk" "cloud" {
	category = "cloud"
}
resource "vsphere_virtual_machine" "any" {
	name             = "any"
	resource_pool_id = "resgroup-1"
}
`
)

func inventoryBody(versions string) string {
	return fmt.Sprintf(`
		bucket                   = "contoso"
		inventory_id             = "report01"
		is_enabled               = true
		included_object_versions = %q
		schedule {
			frequency = "Daily"
		}
		optional_fields {
			field = ["Size", "LastModifiedDate", "ETag", "StorageClass"]
		}`, versions)
}

func ecsPlanBody(path string) string {
	return `
		ecs_backup_plan_name = "p"
		instance_id          = alicloud_instance.old.id
		vault_id             = alicloud_hbr_vault.v.id
		schedule             = "I|1602673264|PT2H"
		backup_type          = "COMPLETE"
		retention            = "7"
		path                 = ` + path
}

func nasPlanBody(id string) string {
	return fmt.Sprintf(`
		nas_backup_plan_name = "p"
		file_system_id       = %q
		vault_id             = alicloud_hbr_vault.v.id
		schedule             = "I|1602673264|PT2H"
		backup_type          = "COMPLETE"
		retention            = "7"
		path                 = ["/"]`, id)
}

func instanceBody(image, category string) string {
	return fmt.Sprintf(`
		image_id      = %q
		instance_type = "ecs.g7.large"
		password      = "Made-up-1!"
		data_disks {
			size     = 40
			category = %q
		}`, image, category)
}

func groupBody(pairs int) string {
	ids := make([]string, pairs)
	for i := range ids {
		ids[i] = fmt.Sprintf("%q", fmt.Sprintf("pair-cn-%d", i))
	}
	return `
		source_region_id      = "cn-hangzhou"
		source_zone_id        = "cn-hangzhou-h"
		destination_region_id = "cn-shanghai"
		destination_zone_id   = "cn-shanghai-b"
		pair_ids              = [` + strings.Join(ids, ", ") + "]"
}

func vpnBody(subnet string) string {
	return fmt.Sprintf(`
		vpn_gateway_id = "vpn-1"
		local_subnet   = [%q]
		remote_subnet  = ["192.168.0.0/16"]`, subnet)
}

func vmBody(name, sharing string) string {
	return fmt.Sprintf(`
		name             = %q
		resource_pool_id = "resgroup-1"
		guest_id         = "winXPProGuest"
		scsi_bus_sharing = %q
		disk {
			label = "disk0"
			size  = 40
		}`, name, sharing)
}

// hcl writes the resource, with a name for each place in the list.
func (g guardedResource) hcl(name string) string {
	return fmt.Sprintf(`
resource %q %q {
	%s
	lifecycle {
		postcondition {
			condition     = provider::hbrlimits::check(%s)
			error_message = "The resource violates a limit."
		}
	}
}
`, g.resource, name, g.body, g.call)
}

// TestPostconditions checks that a postcondition with the whole resource fails the plan
// of each type of resource for what it violates, and passes plan and apply otherwise.
func TestPostconditions(t *testing.T) {
	t.Parallel()
	needFunctions(t)
	passing := othersInConfig
	blocks := make(map[string]string) // by resource
	want := make(map[string]string)   // the limit, by resource
	for i, g := range guardedResources {
		name := fmt.Sprintf("r%d", i)
		if g.limit == "" {
			passing += g.hcl(name)
			continue
		}
		resource := fmt.Sprintf("resource %q %q", g.resource, name)
		blocks[resource], want[resource] = g.hcl(name), g.limit
	}
	// What follows from the resource's existence, or from a literal, already fails the
	// validation, so that there is no plan of the others.
	w := newWorkspaceOf(t, othersInConfig, standIns)
	for _, phase := range []string{"validation", "plan"} {
		w.write(othersInConfig + strings.Join(slices.Collect(maps.Values(blocks)), ""))
		found := w.violated()
		if len(found) == 0 {
			t.Errorf("%s: no limit is violated", phase)
		}
		for resource, limit := range found {
			if limit != want[resource] {
				t.Errorf("%s: %s: violates %q, want %q", phase, resource, limit, want[resource])
			}
			delete(blocks, resource)
		}
	}
	for resource := range blocks {
		t.Errorf("%s: the plan does not report %s", resource, want[resource])
	}
	w.write(passing)
	for _, args := range [][]string{{"plan"}, {"apply", "-auto-approve"}} {
		if exit, out := w.run(append(args, "-input=false", "-no-color")...); exit != 0 {
			t.Errorf("%s: exit status %d:\n%s", args[0], exit, tail(out))
		}
	}
}

// violated plans, and returns the limits that postconditions report, by resource.
func (w workspace) violated() map[string]string {
	w.t.Helper()
	_, out := w.run("plan", "-input=false", "-json")
	limits := make(map[string]string)
	for _, line := range bytes.Split([]byte(out), []byte("\n")) {
		var event struct {
			Type       string
			Diagnostic struct {
				Severity, Summary, Detail string
				Snippet                   struct{ Context string }
			}
		}
		if json.Unmarshal(line, &event) != nil || event.Type != "diagnostic" || event.Diagnostic.Severity != "error" {
			continue
		}
		d := event.Diagnostic
		if limits[d.Snippet.Context] = limitIn(d.Detail); limits[d.Snippet.Context] == "" {
			w.t.Errorf("%s: %s: %s", d.Snippet.Context, d.Summary, d.Detail)
		}
	}
	return limits
}

// limitIn returns the ID of the only limit that a function's error reports.
func limitIn(detail string) string {
	var ids []string
	for _, line := range strings.Split(detail, "\n") {
		if id, _, isLimit := strings.Cut(line, ": "); isLimit && strings.Contains(detail, "guides/limits#"+id+"\n") {
			ids = append(ids, id)
		}
	}
	return strings.Join(ids, " ")
}

// TestEveryTypeIsGuarded checks that the postconditions cover each type of resource.
func TestEveryTypeIsGuarded(t *testing.T) {
	for _, a := range resources.Adapters() {
		for _, violates := range []bool{true, false} {
			if !a.IsData && !slices.ContainsFunc(guardedResources, func(g guardedResource) bool { return g.resource == a.Type && (g.limit != "") == violates }) {
				t.Errorf("%s: there is no postcondition of a resource that violates a limit: %v", a.Type, violates)
			}
		}
	}
}
