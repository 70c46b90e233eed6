terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "schedule" {
  description = "When the bucket is backed up: Tuesday, Thursday and Saturday at 02:00 UTC."
  type        = string
  default     = "C|1631685600|0 0 2 ? * 3,5,7"
}

variable "prefix" {
  description = "Prefix of what is backed up."
  type        = string
  default     = "invoices/"
}

# Stands in for alicloud_oss_bucket_inventory.
variable "inventory" {
  description = "The inventory of the bucket."
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

# The plan fails: a weekly inventory gives no new file for each of three backups
# a week.
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

# Stands in for alicloud_hbr_policy. That it takes the schedule from the check
# makes it wait for the check.
resource "terraform_data" "policy" {
  input = {
    rule_type = "BACKUP"
    schedule  = data.hbrlimits_oss_backup_plan.invoices.schedule
  }
}
