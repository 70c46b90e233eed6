terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "operating_systems" {
  description = "Operating systems of the clients of the CPFS file system."
  type        = map(string)
  default = {
    client-01 = "Alibaba Cloud Linux  3.2104 LTS 64位"
    client-02 = "CentOS  7.9 64位"
  }
}

# The plan passes, and every limit is checked.
data "hbrlimits_cpfs_file_system" "clients" {
  for_each = var.operating_systems

  operating_system = each.value
}
