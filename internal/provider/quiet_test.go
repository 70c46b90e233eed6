// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// diagnosticLines returns the number of lines of diagnostics in what a command
// printed, with their frames.
func diagnosticLines(out string) int {
	n := 0
	for _, line := range strings.Split(withoutColors.ReplaceAllString(out, ""), "\n") {
		if strings.HasPrefix(line, "╷") || strings.HasPrefix(line, "│") || strings.HasPrefix(line, "╵") {
			n++
		}
	}
	return n
}

var withoutColors = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// TestPassingPlanIsQuiet checks how many lines of diagnostics the plan of a realistic
// estate of five areas has, without a violation.
func TestPassingPlanIsQuiet(t *testing.T) {
	t.Parallel()
	exit, out := copyWorkspace(t, "estate").run("plan", "-input=false")
	if lines := diagnosticLines(out); exit != 0 || lines > 25 {
		t.Errorf("exit status %d, %d lines of diagnostics; want 0 and at most 25:\n%s", exit, lines, out)
	}
	if !strings.Contains(out, "hbrlimits_vmware_migration: ") {
		t.Error("the plan does not say what was not checked")
	}
}

// TestViolationsAreShort checks how many lines 300 VMs print that each violate one
// limit.
func TestViolationsAreShort(t *testing.T) {
	t.Parallel()
	const vms = 300
	for _, bad := range []string{"has_snapshots = count.index >= 0", `name = "vm ${count.index} (old)"`, `hardware_version = "vmx-${min(8, 8 + count.index)}"`} {
		name, _, _ := strings.Cut(bad, " ")
		fine := map[string]string{"has_snapshots": "has_snapshots = false", "name": `name = "vm-${count.index}"`, "hardware_version": `hardware_version = "vmx-19"`}
		fine[name] = bad
		w := newWorkspace(t, fmt.Sprintf(`
provider "hbrlimits" {
  facts = {
    vcenter_version         = "8.0.3"
    gateway_reaches_vcenter = true
    gateway_reaches_esxi    = true
    incremental_backup      = true
  }
}
data "hbrlimits_vmware_vm" "all" {
  count = %d

  label                  = "vm-${count.index}"
  %s
  %s
  %s
  changed_block_tracking = true
  scsi_bus_sharing       = "noSharing"
  pci_passthrough        = false
  vgpu                   = false
  disks                  = [{ mode = "persistent", raw_device_mapping = "none", sharing = "sharingNone" }]
}
`, vms, fine["name"], fine["has_snapshots"], fine["hardware_version"]))
		exit, out := w.run("plan", "-input=false")
		lines, errors := diagnosticLines(out), strings.Count(withoutColors.ReplaceAllString(out, ""), "│ Error: ")
		if exit != 1 || errors != vms || lines > 12*vms {
			t.Errorf("%s: exit status %d, %d errors, %d lines; want 1, %d, and at most 12 lines each:\n%s", bad, exit, errors, lines, vms, tail(out))
		}
	}
}
