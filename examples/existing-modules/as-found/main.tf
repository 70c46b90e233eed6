terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# A module as it is found, into which somebody has put checks. Each terraform_data
# stands in for the resource that its name tells. Limits are broken, yet the plan passes.

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

# alicloud_oss_bucket: the bucket is of an Archive class.
resource "terraform_data" "oss_bucket" {
  input = {
    bucket        = "contoso-invoices"
    storage_class = var.storage_class
  }
}

# A direct reference to a resource that is about to be made: the check waits.
data "hbrlimits_oss_bucket" "invoices" {
  bucket        = terraform_data.oss_bucket.input.bucket
  storage_class = terraform_data.oss_bucket.input.storage_class
}

# alicloud_hbr_policy_binding: it is made before the check has failed.
resource "terraform_data" "policy_binding" {
  input = {
    source_type    = "OSS"
    data_source_id = terraform_data.oss_bucket.input.bucket
  }
}

# alicloud_hbr_vault: its ID is known after apply.
resource "terraform_data" "vault" {
  input = { vault_name = "trial" }
}

# One unknown argument: the check waits, although free_trial and schedule alone
# break a limit.
data "hbrlimits_oss_backup_plan" "trial" {
  free_trial       = var.free_trial
  trial_started_at = "2026-11-01T00:00:00Z"
  schedule         = "I|1602673264|P1D"
  vault_id         = terraform_data.vault.id
  at               = "2026-11-22T08:00:00Z" # for the test only: leave it out
}

# depends_on around the check: it waits for whatever is pending in there.
module "file_server" {
  source = "./modules/file-server"

  paths      = var.paths
  depends_on = [terraform_data.vault]
}
