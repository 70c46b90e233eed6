terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "paths" {
  type = list(string)
}

data "hbrlimits_ecs_file_backup" "files" {
  operating_system = "Windows Server 2022"
  path             = var.paths
  use_vss          = true
}

# Stands in for alicloud_hbr_ecs_backup_plan.
resource "terraform_data" "ecs_backup_plan" {
  input = { path = var.paths }
}
