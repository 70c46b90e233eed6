terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "disk_categories" {
  description = "Categories of the system disk and data disks of the instance."
  type        = set(string)
  default     = ["cloud_essd", "cloud_efficiency"]
}

variable "snapshot_group" {
  description = "Whether the snapshots of the disks must be consistent with each other."
  type        = bool
  default     = true
}

# The plan fails: a snapshot-consistent group requires ESSDs.
data "hbrlimits_ecs_instance" "app" {
  disk_categories = var.disk_categories
  snapshot_group  = var.snapshot_group
  app_consistent  = false
}

# Stands in for alicloud_hbr_server_backup_plan. It takes the setting from the
# check, so it is created only after the check passes.
resource "terraform_data" "backup_plan" {
  input = data.hbrlimits_ecs_instance.app.snapshot_group
}
