package checks_test

import (
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/cases"
)

func TestReport(t *testing.T) {
	attributes := cleanVM(cases.Object{
		"name": `a\b|c`, "has_snapshots": true, "changed_block_tracking": false, "vgpu": nil, "pci_passthrough": true,
		"vcenter_version": "6",
	})
	attributes["waivers"] = cases.List{
		cases.Object{"limit": "vmware_vm_snapshot", "reason": "removed | tonight\n*soon* _at_ &lt;", "owner": "platform", "expires": "2026-12-01"},
		waive("vmware_vm_pci_passthrough", "expires", "2026-01-01"), waive("vmware_vm_vgpu", "expires", "2026-02-01"),
	}
	_, r := govern(t, attributes, nil, checks.ActReport)
	const want = `**vmware_vm: not ready** — 2 violations, 1 warning, 1 waived, 2 not checked

| Severity | Limit | Found | Fix |
| --- | --- | --- | --- |
| error | [vmware_vm_name_characters](https://www.alibabacloud.com/help/en/cloud-backup/product-overview/limits-1) | ` +
		`name contains "\\". The name of a VM to back up must not contain any of ^ \~ = ; ! / ( ) \[ \] { } &#64; &#36; \\ &amp; \# % + | ` +
		`Rename the VM in vCenter; letters, digits, hyphens, underscores and full stops are safe. |
| error | [vmware_vm_pci_passthrough](https://www.alibabacloud.com/help/en/cloud-backup/product-overview/limits-1) | ` +
		`pci_passthrough is true. A VM with a PCI passthrough device does not support the snapshot that a backup needs. ` +
		`A waiver of this limit ran out on 2026-01-01. | Remove the device, or back the guest up with the backup client. |
| warning | [vmware_vm_cbt_disabled](https://www.alibabacloud.com/help/en/cloud-backup/product-overview/limits-1) | ` +
		`changed_block_tracking is false and incremental_backup is not set. Incremental backup uses Changed Block Tracking, ` +
		`which must be enabled on the VM. | Enable Changed Block Tracking on the VM. Where full backups will do, state ` +
		`incremental_backup = false. |

Not checked: ` + "`vmware_vcenter_version` and `vmware_vm_vgpu`. Not stated: `vgpu`." + ` vcenter_version is only known as 6, ` +
		`which may be below 6.7 or not: state the next place too, in quotes, such as "6.7". A waiver of ` + "`vmware_vm_vgpu`" + ` ran out on 2026-02-01.

Waived:

- ` + "`vmware_vm_snapshot`" + ` until 2026-12-01 (platform): removed \| tonight \*soon\* \_at\_ &amp;lt;
`
	if got := r.Report("vmware_vm"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	_, r = govern(t, cleanVM(nil), nil, checks.ActReport)
	if got := r.Report("vmware_vm"); got != "**vmware_vm: ready**\n" {
		t.Errorf("got %q", got)
	}
}
