terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# Terraform does not print a sensitive value, but stores it in plan files. In Terraform 1.10
# and later and OpenTofu 1.11 and later, ephemeral = true also keeps the value out of those.
variable "administrator_password" {
  description = "Administrator password for the restored instance."
  type        = string
  sensitive   = true
  default     = "/example"
}

# Stands in for the alicloud_instance that the VM becomes. The plan fails: the
# password begins with a slash and contains too few kinds of characters. With the
# alicloud provider:
#
#   resource "alicloud_instance" "restored" {
#     password = var.administrator_password
#     # other arguments, and the precondition below
#   }
resource "terraform_data" "restored" {
  lifecycle {
    precondition {
      condition = provider::hbrlimits::check("login_password", {
        operating_system = "windows"
        password         = var.administrator_password
      })
      error_message = "The password does not meet the ECS password rules."
    }
  }
}
