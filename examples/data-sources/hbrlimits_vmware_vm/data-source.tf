terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "vm" {
  description = "VM to back up, as listed in an inventory."
  type = object({
    name                   = string
    hardware_version       = number
    has_snapshots          = bool
    changed_block_tracking = bool
    scsi_bus_sharing       = string
    disks = list(object({
      label              = string
      mode               = string
      raw_device_mapping = string
      sharing            = string
    }))
  })
  default = {
    name                   = "db-01"
    hardware_version       = 19
    has_snapshots          = true
    changed_block_tracking = true
    scsi_bus_sharing       = "noSharing"
    disks = [
      { label = "Hard disk 1", mode = "persistent", raw_device_mapping = "none", sharing = "sharingNone" },
      { label = "Hard disk 2", mode = "independent_persistent", raw_device_mapping = "none", sharing = "sharingNone" },
    ]
  }
}

variable "vcenter_version" {
  description = "Version of vCenter Server. Quote it: without quotes, 8.0 becomes 8."
  type        = string
  default     = "8.0.3"
}

# The plan fails: the VM has a snapshot, and its second disk does not support the
# requested incremental backup.
data "hbrlimits_vmware_vm" "db" {
  name                   = var.vm.name
  hardware_version       = var.vm.hardware_version
  vcenter_version        = var.vcenter_version
  has_snapshots          = var.vm.has_snapshots
  changed_block_tracking = var.vm.changed_block_tracking
  scsi_bus_sharing       = var.vm.scsi_bus_sharing
  disks                  = var.vm.disks
  incremental_backup     = true
  pci_passthrough        = false
  vgpu                   = false
}
