terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# The block is optional. What it says holds for all data sources that do not say
# otherwise.
provider "hbrlimits" {
  on_violation = "warn"
  on_unchecked = "report"
}

variable "storage_class" {
  description = "Storage class of the bucket."
  type        = string
  default     = "Archive"
}

data "hbrlimits_oss_bucket" "example" {
  storage_class = var.storage_class
}
