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

variable "vault_id" {
  type = string
}

data "hbrlimits_ecs_file_backup" "files" {
  operating_system = "Windows Server 2022"
  path             = var.paths
  use_vss          = true
}

# Stands in for alicloud_hbr_ecs_backup_plan. It takes its paths from the check.
resource "terraform_data" "ecs_backup_plan" {
  input = {
    path     = data.hbrlimits_ecs_file_backup.files.path
    vault_id = var.vault_id
  }
}
