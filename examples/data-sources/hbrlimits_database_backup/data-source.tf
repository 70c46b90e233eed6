terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# local_subnet of the alicloud_vpn_connection that an on-premises server uses.
variable "local_subnet" {
  description = "CIDR blocks that the server can reach through the VPN."
  type        = set(string)
  default     = ["192.168.0.0/16", "100.64.0.0/12"]
}

# The plan fails: only a quarter of the CIDR block that Cloud Backup needs is routed.
data "hbrlimits_database_backup" "orders" {
  server_location  = "on_premises"
  vpc_connection   = "vpn"
  routes           = var.local_subnet
  database_engine  = "mysql"
  database_version = "8.0.36-0ubuntu0.22.04.1"
}
