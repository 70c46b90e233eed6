terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "operating_system" {
  description = "Operating system of the instance, as returned by data.alicloud_images."
  type        = string
  default     = "Windows Server  2022 数据中心版 64位中文版"
}

variable "paths" {
  description = "Directories to back up."
  type        = list(string)
  default     = ["C:\\data", "D:\\data"]
}

# Stands in for alicloud_instance.
resource "terraform_data" "instance" {
  input = { instance_name = "files-01" }
}

# Stands in for alicloud_hbr_ecs_backup_plan, the only resource with a setting for VSS.
# The instance is new, so its ID is unknown and a data source would be deferred to
# apply; a function checks what is known. With the alicloud provider:
#
#   resource "alicloud_hbr_ecs_backup_plan" "files" {
#     ecs_backup_plan_name = "files-01"
#     instance_id          = alicloud_instance.files.id
#     vault_id             = alicloud_hbr_vault.files.id
#     path                 = var.paths
#     options              = jsonencode({ UseVSS = true })
#     schedule             = "I|1602673264|P1D"
#     retention            = "30"
#     backup_type          = "COMPLETE"
#
#     lifecycle {
#       precondition {
#         # as below
#       }
#     }
#   }
resource "terraform_data" "backup_plan" {
  input = {
    instance_id = terraform_data.instance.id
    path        = var.paths
    options     = jsonencode({ UseVSS = true })
  }

  lifecycle {
    precondition {
      condition = provider::hbrlimits::check("ecs_file_backup", {
        operating_system = var.operating_system
        path             = var.paths
        options          = jsonencode({ UseVSS = true })
      })
      error_message = "The backup plan violates a limit of Cloud Backup."
    }
  }
}
