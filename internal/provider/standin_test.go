// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// TestStandIns checks that a plan with the stand-ins knows what a plan with the real
// providers knows, and that it can be applied, changed, and destroyed.
func TestStandIns(t *testing.T) {
	t.Parallel()
	w := newWorkspaceOf(t, realResources, standIns)
	changes := w.plannedChanges()
	for _, c := range []struct{ address, path, want string }{
		{"alicloud_oss_bucket.b", "id", "unknown"},
		{"alicloud_oss_bucket.b", "bucket", "contoso-logs"},
		{"alicloud_oss_bucket.b", "storage_class", "Standard"},
		{"alicloud_oss_bucket.b", "policy", "<nil>"},
		{"alicloud_oss_bucket.b", "access_monitor", "unknown"},
		{"alicloud_oss_bucket.b", "lifecycle_rule.0.id", "unknown"},
		{"alicloud_oss_bucket.b", "lifecycle_rule.0.enabled", "true"},
		{"alicloud_oss_bucket.b", "lifecycle_rule.0.transitions.0.storage_class", "IA"},
		{"alicloud_hbr_policy.p", "id", "unknown"},
		{"alicloud_hbr_policy.p", "rules.0.retention", "30"},
		{"alicloud_hbr_policy.p", "rules.0.archive_days", "unknown"},
		{"alicloud_hbr_policy.p", "rules.0.vault_id", "<nil>"},
		{"alicloud_hbr_policy.p", "rules.1.archive_days", "60"},
		{"alicloud_hbr_policy.p", "rules.1.vault_id", "unknown"},
		{"vsphere_virtual_machine.vm", "id", "unknown"},
		{"vsphere_virtual_machine.vm", "hardware_version", "unknown"},
		{"vsphere_virtual_machine.vm", "scsi_bus_sharing", "noSharing"},
		{"vsphere_virtual_machine.vm", "pci_device_id", "<nil>"},
		{"vsphere_virtual_machine.vm", "disk.0.disk_mode", "persistent"},
		{"vsphere_virtual_machine.vm", "disk.0.uuid", "unknown"},
		{"vsphere_virtual_machine.vm", "disk.1.disk_mode", "independent_persistent"},
	} {
		if got := changes[c.address].at(c.path); got != c.want {
			t.Errorf("%s of %s is %s, want %s", c.path, c.address, got, c.want)
		}
	}

	changed := strings.Replace(realResources, "independent_persistent", "persistent", 1)
	for _, step := range []struct{ command, config, want string }{
		{"apply", realResources, "4 added, 0 changed, 0 destroyed."},
		{"apply", realResources, "0 added, 0 changed, 0 destroyed."},
		{"apply", changed, "0 added, 1 changed, 0 destroyed."},
		{"destroy", changed, "4 destroyed."},
	} {
		w.write(step.config)
		exit, out := w.run(step.command, "-input=false", "-no-color", "-auto-approve")
		if exit != 0 || !strings.Contains(out, step.want) {
			t.Fatalf("%s: exit status %d, want %q:\n%s", step.command, exit, step.want, tail(out))
		}
	}
}

// realResources also reads a data source, which finds nothing.
const realResources = `
provider "alicloud" {
  region = "cn-hangzhou"
}

provider "vsphere" {
  vsphere_server       = "vcenter.example.com"
  allow_unverified_ssl = true
}

data "alicloud_oss_buckets" "all" {}

resource "alicloud_oss_bucket" "b" {
  bucket = "contoso-logs"
  lifecycle_rule {
    enabled = length(data.alicloud_oss_buckets.all.buckets) == 0
    transitions {
      days          = 30
      storage_class = "IA"
    }
  }
}

resource "alicloud_hbr_vault" "v" {
  vault_name = "v"
}

resource "alicloud_hbr_policy" "p" {
  rules {
    rule_type = "BACKUP"
    retention = 30
  }
  rules {
    rule_type    = "BACKUP"
    retention    = 180
    archive_days = 60
    vault_id     = alicloud_hbr_vault.v.id
  }
}

resource "vsphere_virtual_machine" "vm" {
  name             = "vm"
  resource_pool_id = "resgroup-1"
  disk {
    label = "disk0"
    size  = 40
  }
  disk {
    label     = "disk1"
    size      = 40
    disk_mode = "independent_persistent"
  }
}
`

// A plannedChange is what show prints about a planned resource.
type plannedChange struct {
	After   any `json:"after"`
	Unknown any `json:"after_unknown"`
}

// plannedChanges saves a plan, and returns the planned resources by address.
func (w workspace) plannedChanges() map[string]plannedChange {
	w.t.Helper()
	if exit, out := w.run("plan", "-input=false", "-no-color", "-out=saved.tfplan"); exit != 0 {
		w.t.Fatalf("plan: exit status %d:\n%s", exit, tail(out))
	}
	exit, out := w.run("show", "-json", "saved.tfplan")
	var plan struct {
		Changes []struct {
			Address string
			Change  plannedChange
		} `json:"resource_changes"`
	}
	if err := json.Unmarshal([]byte(out), &plan); exit != 0 || err != nil {
		w.t.Fatalf("show: exit status %d, %v:\n%s", exit, err, tail(out))
	}
	changes := map[string]plannedChange{}
	for _, c := range plan.Changes {
		changes[c.Address] = c.Change
	}
	return changes
}

// at returns the value at a path, such as "disk.0.size", or the word unknown.
func (c plannedChange) at(path string) string {
	value, unknown := c.After, c.Unknown
	for _, step := range strings.Split(path, ".") {
		value, unknown = part(value, step), part(unknown, step)
		if unknown == true {
			return "unknown"
		}
	}
	return fmt.Sprint(value)
}

// part returns an element of a list or an attribute of an object, nil if there is none.
func part(value any, step string) any {
	switch value := value.(type) {
	case map[string]any:
		return value[step]
	case []any:
		if i, err := strconv.Atoi(step); err == nil && i < len(value) {
			return value[i]
		}
	}
	return nil
}
