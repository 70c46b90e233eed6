terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "bucket" {
  description = "Bucket to back up."
  type = object({
    name          = string
    storage_class = string
  })
  default = {
    name          = "contoso-invoices"
    storage_class = "Standard"
  }

  validation {
    condition     = provider::hbrlimits::compliant("oss_bucket", { storage_class = var.bucket.storage_class })
    error_message = "Cloud Backup does not back up buckets of this storage class (oss_bucket_storage_class)."
  }
}

# Stands in for alicloud_oss_bucket.
resource "terraform_data" "bucket" {
  input = var.bucket
}
