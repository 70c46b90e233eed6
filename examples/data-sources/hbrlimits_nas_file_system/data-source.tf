terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "smb_acl_enabled" {
  description = "Whether the file system has SMB ACLs."
  type        = bool
  default     = true
}

# The plan fails: Cloud Backup does not back up SMB ACLs.
data "hbrlimits_nas_file_system" "profiles" {
  file_system_type = "standard"
  protocol_type    = "SMB"
  smb_acl_enabled  = var.smb_acl_enabled
}
