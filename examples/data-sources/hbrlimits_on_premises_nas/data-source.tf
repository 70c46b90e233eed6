terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "pretty_name" {
  description = "PRETTY_NAME in /etc/os-release on the system that backs up the NAS."
  type        = string
  default     = "Ubuntu 20.04.6 LTS"
}

# The plan passes, and every limit is checked.
data "hbrlimits_on_premises_nas" "nas01" {
  operating_system = var.pretty_name
  architecture     = "x86_64"
}
