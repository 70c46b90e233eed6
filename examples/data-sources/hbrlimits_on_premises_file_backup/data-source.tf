terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "server" {
  description = "Server to back up, as described by its administrator."
  type = object({
    operating_system = string
    path             = list(string)
    use_vss          = bool
  })
  default = {
    operating_system = "Microsoft Windows Server 2019 Datacenter"
    path             = ["\\\\files01\\projects"]
    use_vss          = true
  }
}

# The plan fails: VSS does not support UNC paths.
data "hbrlimits_on_premises_file_backup" "files01" {
  operating_system           = var.server.operating_system
  architecture               = "x64"
  path                       = var.server.path
  use_vss                    = var.server.use_vss
  files_in_use_or_unreadable = false
}
