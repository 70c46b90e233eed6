terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "on_violation" {
  description = "What happens when a limit is violated: report, warn, or error."
  type        = string
  default     = "report"
}

# One setting for all data sources.
provider "hbrlimits" {
  on_violation = var.on_violation
  on_unchecked = "report"
}

variable "buckets" {
  description = "Storage classes of the buckets to back up, by bucket name."
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

# Stands in for a resource that uses a bucket. A function ignores the provider's
# settings, so the condition says in which step the check applies.
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
  description = "Readiness of each bucket."
  value       = { for name, bucket in data.hbrlimits_oss_bucket.all : name => bucket.readiness }
}

output "violations" {
  description = "Limits that each bucket violates."
  value       = { for name, bucket in data.hbrlimits_oss_bucket.all : name => bucket.violations[*].limit }
}
