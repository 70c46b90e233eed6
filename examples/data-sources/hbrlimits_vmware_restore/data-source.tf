terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "vm" {
  description = "VM to restore, as described by data.vsphere_virtual_machine and its administrator."
  type = object({
    guest_id                = string
    hardware_version        = number
    system_disk_size_gib    = number
    network_interface_count = number
    cloud_init_installed    = bool
    selinux                 = string
  })
  default = {
    guest_id                = "rhel8_64Guest"
    hardware_version        = 19
    system_disk_size_gib    = 60
    network_interface_count = 2
    cloud_init_installed    = false
    selinux                 = "enforcing"
  }
}

# The plan fails: a Linux guest with two network interfaces is not supported.
data "hbrlimits_vmware_restore" "db" {
  operating_system        = var.vm.guest_id
  hardware_version        = var.vm.hardware_version
  vcenter_version         = "8.0.3"
  system_disk_size_gib    = var.vm.system_disk_size_gib
  network_interface_count = var.vm.network_interface_count
  cloud_init_installed    = var.vm.cloud_init_installed
  selinux                 = var.vm.selinux
}
