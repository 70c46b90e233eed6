terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "image_id" {
  description = "Image ID of the ECS instance, as set in alicloud_instance."
  type        = string
  default     = "centos_6_10_x64_20G_alibase_20201120.vhd"
}

# The plan passes with a warning: CentOS 6.10 is not in the published list of systems.
data "hbrlimits_backup_client" "app" {
  operating_system = var.image_id
}
