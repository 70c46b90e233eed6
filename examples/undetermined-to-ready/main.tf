terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "environment" {
  description = "Facts about the environment, the same for every VM."
  type = object({
    vcenter_version         = optional(string)
    gateway_reaches_vcenter = optional(bool)
    gateway_reaches_esxi    = optional(bool)
  })
  default = {}
}

variable "vm" {
  description = "Facts about the VM."
  type = object({
    has_snapshots          = optional(bool)
    changed_block_tracking = optional(bool)
    scsi_bus_sharing       = optional(string)
    pci_passthrough        = optional(bool)
    vgpu                   = optional(bool)
    disks = optional(list(object({
      mode               = optional(string)
      raw_device_mapping = optional(string)
      sharing            = optional(string)
    })))
  })
  default = {}
}

variable "waivers" {
  description = "Limits that are waived, each with a reason."
  type = list(object({
    limit   = string
    reason  = string
    expires = optional(string)
    owner   = optional(string)
  }))
  default = []
}

provider "hbrlimits" {
  facts = var.environment
}

data "hbrlimits_vmware_vm" "app" {
  name                   = "app-01"
  hardware_version       = 19
  incremental_backup     = true
  has_snapshots          = var.vm.has_snapshots
  changed_block_tracking = var.vm.changed_block_tracking
  scsi_bus_sharing       = var.vm.scsi_bus_sharing
  pci_passthrough        = var.vm.pci_passthrough
  vgpu                   = var.vm.vgpu
  disks                  = var.vm.disks
  on_unchecked           = "report"

  dynamic "waiver" {
    for_each = var.waivers
    content {
      limit   = waiver.value.limit
      reason  = waiver.value.reason
      expires = waiver.value.expires
      owner   = waiver.value.owner
    }
  }
}

output "readiness" {
  value = data.hbrlimits_vmware_vm.app.readiness
}

output "to_set" {
  description = "Arguments that would decide each limit that was not checked."
  value       = { for u in data.hbrlimits_vmware_vm.app.unchecked : u.limit => join(", ", u.arguments) }
}
