# A team works through the findings in an estate: accepted findings are waived with a
# reason and a date, and the report goes into the pull request.

terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

provider "hbrlimits" {
  on_unchecked = "report"

  # Applies to every VM. The owner is the team to contact.
  waiver {
    limit  = "vmware_vm_cbt_disabled"
    reason = "This estate is backed up in full, so incremental backup does not matter."
    owner  = "virtualization team"
  }

  # This team does not accept names that an earlier edition of the documentation
  # forbids.
  severities = {
    vmware_vm_name_backtick = "error"
  }
}

variable "today" {
  description = "Date and time as of which limits are checked; null for now."
  type        = string
  default     = null
}

variable "vms" {
  description = "Facts about the VMs."
  type = map(object({
    has_snapshots          = bool
    changed_block_tracking = bool
  }))
  default = {
    app-01 = { has_snapshots = true, changed_block_tracking = true }
    db-01  = { has_snapshots = false, changed_block_tracking = false }
  }
}

# The snapshot of app-01 is waived until December: as of December 1, the plan fails
# and reports that the waiver expired.
data "hbrlimits_vmware_vm" "estate" {
  for_each = var.vms

  name                   = each.key
  has_snapshots          = each.value.has_snapshots
  changed_block_tracking = each.value.changed_block_tracking
  at                     = var.today

  # The rest is the same for all of them.
  hardware_version        = 19
  vcenter_version         = "8.0.3"
  gateway_reaches_vcenter = true
  gateway_reaches_esxi    = true
  incremental_backup      = true
  scsi_bus_sharing        = "noSharing"
  disks                   = [{ mode = "persistent", raw_device_mapping = "none", sharing = "sharingNone" }]
  pci_passthrough         = false
  vgpu                    = false

  waiver {
    limit   = "vmware_vm_snapshot"
    reason  = "Snapshots are removed after the release."
    owner   = "release team"
    expires = "2026-12-01"
  }
}

output "report" {
  description = "Report for the pull request."
  value       = join("\n", [for name, vm in data.hbrlimits_vmware_vm.estate : "### ${name}\n\n${vm.report}"])
}

output "idle_waivers" {
  description = "Waivers that have no effect and can be removed."
  value       = { for name, vm in data.hbrlimits_vmware_vm.estate : name => vm.idle_waivers[*].limit }
}

output "waived" {
  description = "Waived limits and the dates on which their waivers expire."
  value       = { for name, vm in data.hbrlimits_vmware_vm.estate : name => { for w in vm.waived : w.limit => w.expires } }
}
