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
  description = "Storage class to which a lifecycle rule moves old objects."
  type        = string
  default     = "ColdArchive"
}

# The plan fails: Cloud Backup cannot back up ColdArchive objects.
data "hbrlimits_oss_bucket" "invoices" {
  bucket                 = var.bucket
  storage_class          = var.storage_class
  object_storage_classes = [var.storage_class, var.archive_class]
  preserve_object_acls   = false
}

# Stands in for alicloud_hbr_policy_binding. It takes the bucket name from the check,
# so it is created only after the check passes.
resource "terraform_data" "policy_binding" {
  input = {
    source_type    = "OSS"
    data_source_id = data.hbrlimits_oss_bucket.invoices.bucket
  }
}
