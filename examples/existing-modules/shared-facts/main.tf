terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

locals {
  facts = {
    in_cloudbox             = false
    vcenter_version         = "6.5"
    gateway_reaches_vcenter = true
    gateway_reaches_esxi    = true
  }
}

# Data sources have the facts from here.
provider "hbrlimits" {
  facts = local.facts
}

variable "storage_class" {
  description = "Storage class of the bucket."
  type        = string
  default     = "Standard"
}

variable "vm" {
  description = "Name of the VM."
  type        = string
  default     = "app-01"
}

# Stand in for the resources that back up a bucket and a VM. Functions have the facts
# from the attributes, and ignore those of other subjects: the first condition is true,
# and the second fails because of vCenter.
resource "terraform_data" "bucket_backup" {
  lifecycle {
    precondition {
      condition     = provider::hbrlimits::check("oss_bucket", merge(local.facts, { storage_class = var.storage_class }))
      error_message = "Cloud Backup cannot back up this bucket."
    }
  }
}

resource "terraform_data" "vm_backup" {
  lifecycle {
    precondition {
      condition     = provider::hbrlimits::check("vmware_vm", merge(local.facts, { name = var.vm }))
      error_message = "Cloud Backup cannot back up this VM."
    }
  }
}
