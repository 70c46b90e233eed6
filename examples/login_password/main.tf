terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# Terraform does not print what is sensitive, but keeps it in plan files. From 1.10
# on, ephemeral = true keeps it out of them too.
variable "administrator_password" {
  description = "Password that the administrator gets on the restored instance."
  type        = string
  sensitive   = true
  default     = "/example"
}

# Stands in for the alicloud_instance that the VM becomes. The plan fails: the
# password begins with a slash, and has too few kinds of characters. With the alicloud
# provider:
#
#   resource "alicloud_instance" "restored" {
#     password = var.administrator_password
#     # and the rest, with the precondition below
#   }
resource "terraform_data" "restored" {
  lifecycle {
    precondition {
      condition = provider::hbrlimits::check("login_password", {
        operating_system = "windows"
        password         = var.administrator_password
      })
      error_message = "The password is not one that ECS takes."
    }
  }
}
