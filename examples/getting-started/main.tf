terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

data "hbrlimits_oss_bucket" "invoices" {
  storage_class = "Archive"
}

data "hbrlimits_vmware_vm" "db" {
  name          = "db-01 (old)"
  has_snapshots = true
}
