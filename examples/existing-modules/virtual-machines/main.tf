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

# Facts about the whole environment, set once.
provider "hbrlimits" {
  facts = {
    vcenter_version         = "8.0.3"
    gateway_reaches_vcenter = true
    gateway_reaches_esxi    = true
    incremental_backup      = false
  }
}

# For many VMs, prefer count to for_each, whose time grows with the square of the
# number of instances. The label says in messages which VM it is.
data "hbrlimits_vmware_vm" "estate" {
  count = length(var.virtual_machines)

  label            = var.virtual_machines[count.index].name
  name             = var.virtual_machines[count.index].name
  hardware_version = var.virtual_machines[count.index].hardware_version
  has_snapshots    = var.virtual_machines[count.index].has_snapshots
  on_unchecked     = "report"
}
