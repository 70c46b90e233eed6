terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "operating_system" {
  description = "Operating system of the ECS instance, as returned by data.alicloud_images."
  type        = string
  default     = "Windows Server  2022 数据中心版 64位中文版"
}

variable "backup_plan" {
  description = "Backup settings, as set in alicloud_hbr_ecs_backup_plan."
  type = object({
    path    = list(string)
    exclude = optional(string)
    options = optional(string)
  })
  default = {
    path    = ["C:\\data", "D:\\data"]
    exclude = <<-EOT
      ["C:\\data\\tmp"]
    EOT
    options = "{\"UseVSS\":true}"
  }
}

# The plan fails: VSS supports only one path and no exclusions.
data "hbrlimits_ecs_file_backup" "files" {
  operating_system     = var.operating_system
  path                 = var.backup_plan.path
  exclude              = var.backup_plan.exclude
  options              = var.backup_plan.options
  concurrent_vss_tasks = 1
}

# Stands in for alicloud_hbr_ecs_backup_plan. Created only after the check passes.
resource "terraform_data" "backup_plan" {
  input = {
    path    = data.hbrlimits_ecs_file_backup.files.path
    options = data.hbrlimits_ecs_file_backup.files.options
  }
}
