terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "protocol_type" {
  description = "Protocol of the file system."
  type        = string
  default     = "SMB"
}

variable "smb_acl_enabled" {
  description = "Whether the file system has SMB ACLs."
  type        = bool
  default     = true
}

# A violation only warns and never fails the plan. In a check block, use compliant: an
# error from the function check is an error there too.
check "backup_of_profiles" {
  assert {
    condition = provider::hbrlimits::compliant("nas_file_system", {
      protocol_type   = var.protocol_type
      smb_acl_enabled = var.smb_acl_enabled
    })
    error_message = "Cloud Backup does not back up this file system (nas_smb_acl)."
  }
}
