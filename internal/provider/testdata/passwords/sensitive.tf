
variable "administrator_password" {
  description = "Administrator password for the restored instance."
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
      error_message = "The password does not meet the ECS password rules: see the limits login_password_*."
    }
  }
}
