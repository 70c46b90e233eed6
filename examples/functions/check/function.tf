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

# Stands in for alicloud_oss_bucket.
resource "terraform_data" "bucket" {
  input = { storage_class = var.storage_class }
}

# The plan fails although the bucket does not exist yet: a function checks what is
# known, whereas a data source would be deferred to apply.
resource "terraform_data" "backup" {
  input = terraform_data.bucket.id

  lifecycle {
    precondition {
      condition = provider::hbrlimits::check("oss_bucket", {
        storage_class = terraform_data.bucket.input.storage_class
      })
      error_message = "Cloud Backup cannot back up this bucket."
    }
  }
}
