# Stands in for the resource alicloud_oss_bucket.
variable "bucket" {
  type = string
}

variable "storage_class" {
  type    = string
  default = "Standard"
}

resource "terraform_data" "bucket" {
  input = {
    bucket        = var.bucket
    storage_class = var.storage_class
  }
}

output "id" {
  value = terraform_data.bucket.id
}

output "bucket" {
  value = terraform_data.bucket.input.bucket
}

output "storage_class" {
  value = terraform_data.bucket.input.storage_class
}
