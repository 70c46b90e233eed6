terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# Attributes of a resource such as alicloud_nas_file_system.
variable "file_system" {
  type = object({
    file_system_type = string
    protocol_type    = string
    storage_type     = string
  })
  default = {
    file_system_type = "standard"
    protocol_type    = "SMB"
    storage_type     = "Capacity"
  }
}

output "whole" {
  value = provider::hbrlimits::compliant("nas_file_system", var.file_system)
}
