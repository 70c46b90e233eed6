terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# This block is optional. Its settings are defaults that each data source can
# override, and its facts are true of the whole environment.
provider "hbrlimits" {
  on_violation = "warn"
  on_unchecked = "report"

  facts = {
    in_cloudbox          = false
    preserve_object_acls = false
  }
}

variable "storage_class" {
  description = "Storage class of the bucket."
  type        = string
  default     = "Archive"
}

data "hbrlimits_oss_bucket" "example" {
  storage_class = var.storage_class
}
