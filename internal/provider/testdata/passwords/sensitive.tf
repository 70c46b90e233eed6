
variable "administrator_password" {
  description = "Password that the administrator gets on the restored instance."
  type        = string
  sensitive   = true
}

resource "terraform_data" "restored" {
  lifecycle {
    precondition {
      condition = provider::hbrlimits::check("login_password", {
        operating_system = "windows"
        password         = var.administrator_password
      })
      error_message = "The password is not one that ECS takes: see the limits login_password_*."
    }
  }
}
