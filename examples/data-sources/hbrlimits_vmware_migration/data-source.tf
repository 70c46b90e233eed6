terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "vms" {
  description = "VMs to migrate, with their full guest OS names and the sizes of their system disks in GiB."
  type = map(object({
    guest_full_name      = string
    system_disk_size_gib = number
  }))
  default = {
    dc-01  = { guest_full_name = "Microsoft Windows Server 2016 (64-bit)", system_disk_size_gib = 80 }
    web-01 = { guest_full_name = "Microsoft Windows Server 2019 (64-bit)", system_disk_size_gib = 32 }
    app-01 = { guest_full_name = "Rocky Linux (64-bit)", system_disk_size_gib = 20 }
  }
}

# The plan fails for web-01, because neither its release nor its disk size is
# supported, and for app-01, because Rocky Linux is not supported.
data "hbrlimits_vmware_migration" "wave_1" {
  for_each = var.vms

  operating_system     = each.value.guest_full_name
  system_disk_size_gib = each.value.system_disk_size_gib
}
