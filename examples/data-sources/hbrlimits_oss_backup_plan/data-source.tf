terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "schedule" {
  description = "Backup schedule of the bucket: Tuesday, Thursday, and Saturday at 02:00 UTC."
  type        = string
  default     = "C|1631685600|0 0 2 ? * 3,5,7"
}

variable "prefix" {
  description = "Prefix of the objects to back up."
  type        = string
  default     = "invoices/"
}

# Stands in for alicloud_oss_bucket_inventory.
variable "inventory" {
  description = "Inventory of the bucket."
  type = object({
    frequency = string
    prefix    = string
    fields    = set(string)
  })
  default = {
    frequency = "Weekly"
    prefix    = "invoices/"
    fields    = ["Size", "StorageClass", "LastModifiedDate", "ETag"]
  }
}

# The plan fails: a weekly inventory does not provide a new file for each of three
# backups a week.
data "hbrlimits_oss_backup_plan" "invoices" {
  free_trial           = false
  converted_from_trial = false
  prefix               = var.prefix
  schedule             = var.schedule

  inventory = {
    enabled                  = true
    frequency                = var.inventory.frequency
    included_object_versions = "Current"
    prefix                   = var.inventory.prefix
    fields                   = var.inventory.fields
  }
}

# Stands in for alicloud_hbr_policy. It takes the schedule from the check, so it is
# created only after the check passes.
resource "terraform_data" "policy" {
  input = {
    rule_type = "BACKUP"
    schedule  = data.hbrlimits_oss_backup_plan.invoices.schedule
  }
}
