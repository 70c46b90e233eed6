terraform {
  required_providers {
    alicloud = {
      source = "aliyun/alicloud"
    }
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

resource "alicloud_oss_bucket" "invoices" {
  bucket = "contoso-invoices"

  lifecycle_rule {
    id      = "old-invoices"
    enabled = true
    prefix  = "paid/"

    transitions {
      days          = 90
      storage_class = "ColdArchive"
    }
  }

  lifecycle {
    postcondition {
      condition     = provider::hbrlimits::check("alicloud_oss_bucket", self)
      error_message = "Cloud Backup cannot back up this bucket."
    }
  }
}
