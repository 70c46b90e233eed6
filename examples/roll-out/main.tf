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

output "readiness" {
  description = "Which buckets can be backed up."
  value       = { for name, bucket in data.hbrlimits_oss_bucket.all : name => bucket.readiness }
}

output "violations" {
  description = "The limits that each bucket breaks."
  value       = { for name, bucket in data.hbrlimits_oss_bucket.all : name => bucket.violations[*].limit }
}
