terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "bucket" {
  description = "Name of the bucket."
  type        = string
  default     = "contoso-invoices"
}

variable "storage_class" {
  description = "Storage class of the bucket."
  type        = string
  default     = "Standard"
}

variable "archive_class" {
  description = "Storage class that a lifecycle rule moves old objects to."
  type        = string
  default     = "ColdArchive"
}

# The plan fails: objects of the class ColdArchive cannot be backed up.
data "hbrlimits_oss_bucket" "invoices" {
  bucket                 = var.bucket
  storage_class          = var.storage_class
  object_storage_classes = [var.storage_class, var.archive_class]
  preserve_object_acls   = false
}

# Stands in for alicloud_hbr_policy_binding. That it takes the name of the bucket
# from the check makes it wait for the check.
resource "terraform_data" "policy_binding" {
  input = {
    source_type    = "OSS"
    data_source_id = data.hbrlimits_oss_bucket.invoices.bucket
  }
}
