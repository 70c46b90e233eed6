terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "vms" {
  description = "VMs to back up."
  type = map(object({
    hardware_version = number
    has_snapshots    = bool
  }))
  default = {
    app-01 = { hardware_version = 19, has_snapshots = false }
    db-01  = { hardware_version = 8, has_snapshots = true }
  }
}

# Nothing fails: the result lists what is violated and what was not checked.
locals {
  results = { for name, vm in var.vms : name => provider::hbrlimits::evaluate("vmware_vm", vm) }
}

output "readiness" {
  description = "Readiness of each VM."
  value       = { for name, result in local.results : name => result.readiness }
}

output "violations" {
  description = "Limits that each VM violates."
  value       = { for name, result in local.results : name => result.violations[*].limit }
}
