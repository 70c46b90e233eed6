terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# The same module, guarded: the plan fails and reports every violation.

variable "storage_class" {
  type    = string
  default = "Archive"
}

variable "free_trial" {
  type    = bool
  default = true
}

variable "paths" {
  type    = list(string)
  default = ["C:\\data", "D:\\data"]
}

# Stands in for alicloud_oss_bucket.
resource "terraform_data" "oss_bucket" {
  input = {
    bucket        = "contoso-invoices"
    storage_class = var.storage_class
  }
}

# A local value between the resource and the check. With the alicloud provider, it is
# oss_bucket = alicloud_oss_bucket.invoices.
locals {
  oss_bucket = terraform_data.oss_bucket.input
}

data "hbrlimits_oss_bucket" "invoices" {
  bucket        = local.oss_bucket.bucket
  storage_class = local.oss_bucket.storage_class
}

# Stands in for alicloud_hbr_policy_binding. It takes the bucket name from the check.
resource "terraform_data" "policy_binding" {
  input = {
    source_type    = "OSS"
    data_source_id = data.hbrlimits_oss_bucket.invoices.bucket
  }
}

# Stands in for alicloud_hbr_vault.
resource "terraform_data" "vault" {
  input = { vault_name = "trial" }
}

# The vault's ID is not set. Instead, shared_vault says that the backups share a vault
# with others.
data "hbrlimits_oss_backup_plan" "trial" {
  free_trial       = var.free_trial
  trial_started_at = "2026-11-01T00:00:00Z"
  schedule         = "I|1602673264|P1D"
  shared_vault     = true
  at               = "2026-11-22T08:00:00Z" # for the test only; omit it
}

# The backup plan takes its schedule from the check.
resource "terraform_data" "trial_plan" {
  input = {
    schedule = data.hbrlimits_oss_backup_plan.trial.schedule
    vault_id = terraform_data.vault.id
  }
}

# No depends_on: with a module argument, only the resources that use it must wait.
module "file_server" {
  source = "./modules/file-server"

  paths    = var.paths
  vault_id = terraform_data.vault.id
}
