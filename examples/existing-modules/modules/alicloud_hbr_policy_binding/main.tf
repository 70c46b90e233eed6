# Stands in for the resource alicloud_hbr_policy_binding.
variable "source_type" {
  type = string
}

variable "data_source_id" {
  type = string
}

variable "policy_id" {
  type = string
}

resource "terraform_data" "binding" {
  input = {
    source_type    = var.source_type
    data_source_id = var.data_source_id
    policy_id      = var.policy_id
  }
}

output "id" {
  value = terraform_data.binding.id
}
