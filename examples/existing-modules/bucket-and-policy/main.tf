terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "bucket" {
  description = "Name of the bucket."
  type        = string
  default     = "contoso-invoices"
}

variable "archive_days" {
  description = "Number of days after which backups move to the archive tier."
  type        = number
  default     = 30
}

# With the alicloud provider:
#
#   resource "alicloud_oss_bucket" "invoices" {
#     bucket        = var.bucket
#     storage_class = "Standard"
#   }
#
# and a local value between it and the check, because a check that refers to a resource
# directly is deferred to apply:
#
#   locals {
#     invoices = alicloud_oss_bucket.invoices
#   }
module "invoices" {
  source = "../modules/alicloud_oss_bucket"

  bucket        = var.bucket
  storage_class = "Standard"
}

locals {
  rules = [
    { rule_type = "BACKUP", schedule = "I|1602673264|P1D" },
    { rule_type = "TRANSITION", retention = 80, archive_days = var.archive_days },
  ]
}

data "hbrlimits_oss_bucket" "invoices" {
  bucket                         = module.invoices.bucket
  storage_class                  = module.invoices.storage_class
  object_storage_classes         = ["Standard"]
  preserve_object_acls           = false
  service_linked_role_authorized = true
  in_cloudbox                    = false
}

data "hbrlimits_backup_policy" "daily" {
  rules = local.rules
}

# The policy takes its rules from the check, so it is created only after the check
# passes. With the alicloud provider, whose rules have more attributes than the check
# reads:
#
#   resource "alicloud_hbr_policy" "daily" {
#     policy_name = "daily"
#     dynamic "rules" {
#       for_each = local.rules
#       content {
#         rule_type    = data.hbrlimits_backup_policy.daily.rules[rules.key].rule_type
#         schedule     = data.hbrlimits_backup_policy.daily.rules[rules.key].schedule
#         retention    = data.hbrlimits_backup_policy.daily.rules[rules.key].retention
#         archive_days = data.hbrlimits_backup_policy.daily.rules[rules.key].archive_days
#         # other attributes from rules.value
#       }
#     }
#   }
module "daily" {
  source = "../modules/alicloud_hbr_policy"

  policy_name = "daily"
  rules       = data.hbrlimits_backup_policy.daily.rules
}

# The binding takes the bucket name from the check. With the alicloud provider:
#
#   resource "alicloud_hbr_policy_binding" "invoices" {
#     source_type    = "OSS"
#     data_source_id = data.hbrlimits_oss_bucket.invoices.bucket
#     policy_id      = alicloud_hbr_policy.daily.id
#   }
module "binding" {
  source = "../modules/alicloud_hbr_policy_binding"

  source_type    = "OSS"
  data_source_id = data.hbrlimits_oss_bucket.invoices.bucket
  policy_id      = module.daily.id
}
