terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# The rules of alicloud_hbr_policy.
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

# The plan fails: backups would stay in the archive tier for only 50 days.
data "hbrlimits_backup_policy" "daily" {
  rules = local.rules
}
