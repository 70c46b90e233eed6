terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "source_disk" {
  description = "Disk to replicate, with the attributes of alicloud_ecs_disk."
  type = object({
    category          = string
    performance_level = string
    size              = number
    encrypted         = bool
  })
  default = {
    category          = "cloud_essd"
    performance_level = "PL1"
    size              = 200
    encrypted         = false
  }
}

# The plan fails: the target disk has a different performance level.
data "hbrlimits_ecs_disaster_recovery" "orders" {
  replication = "async"
  source_disk = {
    category          = var.source_disk.category
    performance_level = var.source_disk.performance_level
    size_gib          = var.source_disk.size
    encrypted         = var.source_disk.encrypted
  }
  target_disk = {
    category          = "cloud_essd"
    performance_level = "PL0"
    size_gib          = var.source_disk.size
  }
  pairs_per_disk = 1
  pairs_in_group = 17
}

# This data source warns: kernel_version is not set.
data "hbrlimits_ecs_disaster_recovery" "warehouse" {
  replication                = "continuous"
  operating_system           = "Alibaba Cloud Linux 2.1903 LTS 64-bit"
  architecture               = "x86_64"
  boot_and_root_on_same_disk = true
  platform                   = "vsphere"
  vsphere_version            = "7.0.3"
}
