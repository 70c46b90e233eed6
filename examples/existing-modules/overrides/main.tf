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
  default     = "Standard"
}

data "hbrlimits_oss_bucket" "scans" {
  bucket        = "contoso-scans"
  storage_class = var.storage_class
  on_unchecked  = "report"
}

# Stands in for alicloud_hbr_policy_binding.
resource "terraform_data" "policy_binding" {
  input = { data_source_id = data.hbrlimits_oss_bucket.scans.bucket }
}

output "readiness" {
  description = "Readiness of the bucket for backups."
  value       = data.hbrlimits_oss_bucket.scans.readiness
}
