terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

data "hbrlimits_catalog" "bucket_errors" {
  subject  = "oss_bucket"
  severity = "error"
}

output "limits" {
  description = "Limits that fail the plan of a bucket, with the arguments they read."
  value       = { for limit in data.hbrlimits_catalog.bucket_errors.limits : limit.id => limit.arguments }
}
