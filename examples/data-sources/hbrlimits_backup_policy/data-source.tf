terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# What alicloud_hbr_policy is made from.
locals {
  rules = [
    {
      rule_type = "BACKUP"
      schedule  = "I|1602673264|P1D"
    },
    {
      rule_type    = "TRANSITION"
      retention    = 80
      archive_days = 30
    },
  ]
}

# The plan fails: backups would lie in the archive tier for 50 days only.
data "hbrlimits_backup_policy" "daily" {
  rules = local.rules
}
