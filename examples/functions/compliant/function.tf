terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# The plan fails with the message below.
variable "vm" {
  description = "A VM to back up."
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
    error_message = "Cloud Backup refuses this VM. Look for a snapshot, and for characters in its name other than letters, digits, hyphens, underscores and full stops."
  }
}

output "vm" {
  description = "The VM, once it is known that it can be backed up."
  value       = var.vm.name
}
