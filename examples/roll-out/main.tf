terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "on_violation" {
  description = "What violated limits do: report, warn or error."
  type        = string
  default     = "report"
}

# One setting for all data sources.
provider "hbrlimits" {
  on_violation = var.on_violation
  on_unchecked = "report"
}

variable "buckets" {
  description = "Buckets to back up, with their storage classes."
  type        = map(string)
  default = {
    invoices = "Standard"
    scans    = "ColdArchive"
  }
}

data "hbrlimits_oss_bucket" "all" {
  for_each = var.buckets

  bucket        = each.key
  storage_class = each.value
}

# Stands in for what is made for a bucket. A function judges regardless of the
# provider's settings, so the condition says from which step on it counts.
resource "terraform_data" "scans" {
  lifecycle {
    precondition {
      condition = var.on_violation != "error" || provider::hbrlimits::compliant("oss_bucket", {
        storage_class = var.buckets["scans"]
      })
      error_message = "Cloud Backup does not back up this bucket (oss_bucket_storage_class)."
    }
  }
}

output "readiness" {
  description = "Which buckets can be backed up."
  value       = { for name, bucket in data.hbrlimits_oss_bucket.all : name => bucket.readiness }
}

output "violations" {
  description = "The limits that each bucket breaks."
  value       = { for name, bucket in data.hbrlimits_oss_bucket.all : name => bucket.violations[*].limit }
}
