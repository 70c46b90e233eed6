terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# A module as found, to which somebody added checks. Each terraform_data stands in for
# the resource that it is named after. Limits are violated, yet the plan passes.

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

# alicloud_oss_bucket: the bucket's storage class is Archive.
resource "terraform_data" "oss_bucket" {
  input = {
    bucket        = "contoso-invoices"
    storage_class = var.storage_class
  }
}

# A direct reference to a resource with pending changes: the check is deferred to apply.
data "hbrlimits_oss_bucket" "invoices" {
  bucket        = terraform_data.oss_bucket.input.bucket
  storage_class = terraform_data.oss_bucket.input.storage_class
}

# alicloud_hbr_policy_binding: created before the check fails.
resource "terraform_data" "policy_binding" {
  input = {
    source_type    = "OSS"
    data_source_id = terraform_data.oss_bucket.input.bucket
  }
}

# alicloud_hbr_vault: its ID is known only after apply.
resource "terraform_data" "vault" {
  input = { vault_name = "trial" }
}

# One unknown argument: the check is deferred to apply, although free_trial and schedule
# alone violate a limit.
data "hbrlimits_oss_backup_plan" "trial" {
  free_trial       = var.free_trial
  trial_started_at = "2026-11-01T00:00:00Z"
  schedule         = "I|1602673264|P1D"
  vault_id         = terraform_data.vault.id
  at               = "2026-11-22T08:00:00Z" # for the test only; omit it
}

# depends_on on the module: its checks are deferred while anything in the list is pending.
module "file_server" {
  source = "./modules/file-server"

  paths      = var.paths
  depends_on = [terraform_data.vault]
}
