terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "storage_class" {
  description = "Storage class of the bucket."
  type        = string
  default     = "Archive"
}

# A data source in a check block. Terraform reads it again during each apply.
check "bucket" {
  data "hbrlimits_oss_bucket" "scans" {
    storage_class = var.storage_class
    on_unchecked  = "report"
  }

  assert {
    condition     = data.hbrlimits_oss_bucket.scans.readiness != "not_ready"
    error_message = "Cloud Backup cannot back up the bucket for scans."
  }
}
