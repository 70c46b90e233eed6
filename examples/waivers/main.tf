# A team works off what an estate breaks: what is agreed is waived with a reason
# and a date, and the report goes into the pull request.

terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

provider "hbrlimits" {
  on_unchecked = "report"

  # For every VM: there are no GPUs in this estate, and it is known who has to be
  # asked.
  waivers = [{
    limit  = "vmware_vm_vgpu"
    reason = "No host of the estate has a GPU."
    owner  = "virtualization team"
  }]

  # Full backups are what this team wants, so nothing that rules incremental ones
  # out is worth a warning.
  severities = {
    vmware_vm_cbt_disabled = "info"
  }
}

variable "today" {
  description = "The moment that is judged; null for the present one."
  type        = string
  default     = null
}

variable "vms" {
  description = "What is known of the VMs."
  type = map(object({
    has_snapshots          = bool
    changed_block_tracking = bool
  }))
  default = {
    app-01 = { has_snapshots = true, changed_block_tracking = true }
    db-01  = { has_snapshots = false, changed_block_tracking = false }
  }
}

# The snapshot of app-01 is waived until December: from 1 December on, the plan
# fails and says that the waiver ran out.
data "hbrlimits_vmware_vm" "estate" {
  for_each = var.vms

  has_snapshots          = each.value.has_snapshots
  changed_block_tracking = each.value.changed_block_tracking
  at                     = var.today

  waivers = [{
    limit   = "vmware_vm_snapshot"
    reason  = "Snapshots are removed when the release is out."
    owner   = "release team"
    expires = "2026-12-01"
  }]
}

output "report" {
  description = "For the pull request."
  value       = join("\n", [for name, vm in data.hbrlimits_vmware_vm.estate : "### ${name}\n\n${vm.report}"])
}

output "waived" {
  description = "What is waived, and until when."
  value       = { for name, vm in data.hbrlimits_vmware_vm.estate : name => { for w in vm.waived : w.limit => w.expires } }
}
