terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "virtual_machines" {
  description = "VMs to back up, as listed in an inventory."
  type = list(object({
    name             = string
    hardware_version = number
    has_snapshots    = bool
  }))
  default = [
    { name = "app-01", hardware_version = 19, has_snapshots = false },
    { name = "app-02", hardware_version = 19, has_snapshots = true },
    { name = "db-01 (old)", hardware_version = 8, has_snapshots = false },
  ]
}

# Set arguments that apply to the whole estate once, in the block. For many VMs, prefer
# count to for_each, whose time grows with the square of the number of instances.
data "hbrlimits_vmware_vm" "estate" {
  count = length(var.virtual_machines)

  name                    = var.virtual_machines[count.index].name
  hardware_version        = var.virtual_machines[count.index].hardware_version
  has_snapshots           = var.virtual_machines[count.index].has_snapshots
  vcenter_version         = "8.0.3"
  gateway_reaches_vcenter = true
  gateway_reaches_esxi    = true
  incremental_backup      = false
  on_unchecked            = "report"
}
