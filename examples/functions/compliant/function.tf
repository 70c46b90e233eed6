terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# The plan fails with the error message below.
variable "vm" {
  description = "VM to back up."
  type = object({
    name          = string
    has_snapshots = bool
  })
  default = {
    name          = "db-01"
    has_snapshots = true
  }

  validation {
    condition     = provider::hbrlimits::compliant("vmware_vm", var.vm)
    error_message = "Cloud Backup rejects this VM. Check whether it has a snapshot, and whether its name contains characters other than letters, digits, hyphens, underscores, and periods."
  }
}

output "vm" {
  description = "Name of the VM, if it passes validation."
  value       = var.vm.name
}
