terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# Elements of data.alicloud_oss_buckets.all.buckets.
variable "buckets" {
  type = list(object({
    name          = string
    storage_class = string
    location      = string
  }))
  default = [
    { name = "contoso-invoices", storage_class = "Standard", location = "oss-cn-hangzhou" },
    { name = "contoso-scans", storage_class = "Archive", location = "oss-cn-hangzhou" },
  ]
}

output "violations" {
  value = {
    for bucket in var.buckets :
    bucket.name => provider::hbrlimits::evaluate("alicloud_oss_buckets", bucket).violations[*].message
  }
}
