// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// page returns the address of a page about a limit.
func page(l *checks.Limit) string { return "https://example.com/" + l.ID }

func TestReport(t *testing.T) {
	attributes := cleanVM(cases.Object{
		"name": `a\b|c`, "has_snapshots": true, "changed_block_tracking": false, "vgpu": nil, "pci_passthrough": true,
		"vcenter_version": "6",
	})
	attributes["waiver"] = cases.List{
		cases.Object{"limit": "vmware_vm_snapshot", "reason": "removed | tonight\n*soon* _at_ &lt;", "owner": "platform", "expires": "2026-12-01"},
		waive("vmware_gateway_access"), waive("vmware_vm_shared_scsi", "expires", "2026-01-01"), waive("vmware_vm_pci_passthrough", "expires", "2026-01-01"), waive("vmware_vm_vgpu", "expires", "2026-02-01"),
	}
	_, r := govern(t, attributes, nil, checks.ActReport)
	limits := make(map[string]*checks.Limit)
	for _, f := range append(r.Violations, r.Warnings...) {
		limits[f.Limit.ID] = f.Limit
	}
	row := func(severity, id, found, more string) string {
		l := limits[id]
		return "- **" + severity + "** [" + id + "](https://example.com/" + id + "): " + found + ". " + words.Markdown(l.Rule) + more + " Fix: " +
			words.Markdown(l.Remedy) + "\n"
	}
	want := `**vmware_vm: not ready** — 2 violations, 1 warning, 1 waived, 2 not checked

` + row("error", "vmware_vm_name_characters", `name contains "\\"`, "") +
		row("error", "vmware_vm_pci_passthrough", "pci_passthrough is true", " A waiver of this limit expired on 2026-01-01: fix the finding, or extend the waiver.") +
		row("warning", "vmware_vm_cbt_disabled", "changed_block_tracking is false", "") + `
Not checked:

- vcenter_version is known only as 6, which may or may not be below 6.7: add the next place, in quotes, such as "6.7" (` +
		"`vmware_vcenter_version`). Where to get it: " + whereToGet(t, "vmware_vm", "vcenter_version") + `.
- vgpu is not set (` + "`vmware_vm_vgpu`). Where to get it: " + whereToGet(t, "vmware_vm", "vgpu") + `.
- A waiver of ` + "`vmware_vm_vgpu`" + ` expired on 2026-02-01.

Waived:

- ` + "`vmware_vm_snapshot`" + ` (until 2026-12-01; platform): removed \| tonight \*soon\* \_at\_ &amp;lt;

Waivers to remove, because they have no effect:

- ` + "`vmware_gateway_access`" + ` (satisfied): agreed
- ` + "`vmware_vm_shared_scsi`" + ` (satisfied; expired; until 2026-01-01): agreed
`
	if got := r.Report("vmware_vm", page, where); got != want {
		t.Errorf("the report differs (- want, + got):\n%s", golden.Diff(want, got))
	}
	_, r = govern(t, cleanVM(nil), nil, checks.ActReport)
	if got := r.Report("vmware_vm", page, where); got != "**vmware_vm: ready**\n" {
		t.Errorf("got %s; want only that the VM is ready", cases.Brief(got))
	}
}

// TestReportOfFunctions checks that a report says which unchecked limits count as
// violated, and which waivers and label it is about.
func TestReportOfFunctions(t *testing.T) {
	for onUnchecked, want := range map[checks.Action]string{
		checks.ActStated: "\n\nCounted as violated, although not checked: `vmware_vcenter_version`.\n",
		checks.ActError:  "\n\nCounted as violated, although not checked: `vmware_vcenter_version` and `vmware_vm_vgpu`.\n",
		checks.ActReport: "",
	} {
		r := assess(t, "vmware_vm", cleanVM(cases.Object{"vcenter_version": "6", "vgpu": nil, "label": "app_1"}), onUnchecked)
		report := r.Report("vmware_vm", page, where)
		if strings.Contains(report, "ounted as violated") != (want != "") || !strings.Contains(report, want) || !strings.HasPrefix(report, `**vmware_vm app\_1: undetermined**`) {
			t.Errorf("with %s, the report does not contain %q, or has no label:\n%s", onUnchecked, want, report)
		}
	}
}

// whereToGet returns where users get an argument's value.
func whereToGet(t *testing.T, of, argument string) string {
	t.Helper()
	for _, a := range subject(t, of).Arguments() {
		if a.Name == argument {
			return a.Where
		}
	}
	t.Fatalf("%s has no argument %s", of, argument)
	return ""
}

// where returns where to get an argument, apart from resources.
func where(a *checks.Argument) string { return a.Where }
