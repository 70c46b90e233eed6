variable "name" {
  description = "Name of the bucket."
  type        = string
}

variable "storage_class" {
  description = "Storage class of the bucket."
  type        = string
}

variable "archive_after" {
  description = "Number of days after which a lifecycle rule moves objects to a storage class, by storage class."
  type        = map(number)
}

# Stands in for alicloud_oss_bucket, whose bucket, storage_class, and lifecycle_rule
# are also known at plan.
resource "terraform_data" "bucket" {
  input = {
    bucket        = var.name
    storage_class = var.storage_class
    lifecycle_rule = [for class, days in var.archive_after : {
      transitions = { storage_class = class, days = days }
    }]
  }
}

output "bucket" {
  description = "Name of the bucket."
  value       = terraform_data.bucket.input.bucket
}

output "storage_class" {
  description = "Storage class of the bucket."
  value       = terraform_data.bucket.input.storage_class
}

output "object_storage_classes" {
  description = "Storage classes of the bucket's objects."
  value = toset(concat(
    [terraform_data.bucket.input.storage_class],
    terraform_data.bucket.input.lifecycle_rule[*].transitions.storage_class,
  ))
}
