terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "vm" {
  description = "VM to back up."
  type = object({
    name             = string
    hardware_version = number
    has_snapshots    = bool
  })
  default = {
    name             = "db-01"
    hardware_version = 8
    has_snapshots    = true
  }
}

locals {
  r = provider::hbrlimits::evaluate("vmware_vm", var.vm)
}

# Stands in for the resource that backs up the VM. The error message is the report.
resource "terraform_data" "backup" {
  input = { virtual_machine = var.vm.name }

  lifecycle {
    precondition {
      condition     = local.r.compliant
      error_message = local.r.report
    }
  }
}
