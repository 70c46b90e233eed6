# Stands in for the resource alicloud_hbr_policy.
variable "policy_name" {
  type = string
}

variable "rules" {
  type = list(object({
    rule_type    = string
    schedule     = optional(string)
    retention    = optional(number)
    archive_days = optional(number)
  }))
}

resource "terraform_data" "policy" {
  input = {
    policy_name = var.policy_name
    rules       = var.rules
  }
}

output "id" {
  value = terraform_data.policy.id
}
