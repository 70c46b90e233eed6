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

variable "buckets" {
  description = "Storage class of each bucket."
  type        = map(string)
  default     = { invoices = "Standard", scans = "Archive" }
}

# More than the bucket: what it does not say, and a label, because Terraform does not
# show which instance fails.
resource "alicloud_oss_bucket" "this" {
  for_each = var.buckets

  bucket        = "contoso-${each.key}"
  storage_class = each.value

  lifecycle {
    postcondition {
      condition = provider::hbrlimits::check("oss_bucket", {
        alicloud_oss_bucket  = self
        preserve_object_acls = false
        label                = each.key
      })
      error_message = "Cloud Backup cannot back up this bucket."
    }
  }
}

# An instance can be several subjects, so the first argument names one.
resource "alicloud_instance" "files" {
  image_id        = "win2022_21H2_x64_dtc_en-us_40G_alibase_20240819.vhd"
  instance_type   = "ecs.g7.large"
  security_groups = ["sg-bp1example"]
  vswitch_id      = "vsw-bp1example"

  lifecycle {
    postcondition {
      condition     = provider::hbrlimits::check("backup_client", { alicloud_instance = self })
      error_message = "The backup client does not support this system."
    }
  }
}

resource "alicloud_hbr_vault" "files" {
  vault_name = "files"
}

# Two resources: the plan has the paths, and the instance has the operating system.
resource "alicloud_hbr_ecs_backup_plan" "files" {
  ecs_backup_plan_name = "files"
  instance_id          = alicloud_instance.files.id
  vault_id             = alicloud_hbr_vault.files.id
  path                 = ["C:\\data", "D:\\data"]
  options              = jsonencode({ UseVSS = true })
  schedule             = "I|1602673264|P1D"
  retention            = "30"
  backup_type          = "COMPLETE"

  lifecycle {
    postcondition {
      condition = provider::hbrlimits::check("ecs_file_backup", {
        alicloud_hbr_ecs_backup_plan = self
        alicloud_instance            = alicloud_instance.files
      })
      error_message = "The backup plan violates a limit of Cloud Backup."
    }
  }
}

resource "alicloud_ecs_disk" "source" {
  zone_id  = "cn-hangzhou-h"
  category = "cloud_essd"
  size     = 100
}

resource "alicloud_ecs_disk" "target" {
  zone_id  = "cn-shanghai-b"
  category = "cloud_essd"
  size     = 40
}

# A resource in place of an argument that is an object.
resource "alicloud_ebs_disk_replica_pair" "this" {
  disk_id               = alicloud_ecs_disk.source.id
  source_zone_id        = "cn-hangzhou-h"
  destination_disk_id   = alicloud_ecs_disk.target.id
  destination_region_id = "cn-shanghai"
  destination_zone_id   = "cn-shanghai-b"

  lifecycle {
    postcondition {
      condition = provider::hbrlimits::check("ecs_disaster_recovery", {
        alicloud_ebs_disk_replica_pair = self
        source_disk                    = { alicloud_ecs_disk = alicloud_ecs_disk.source }
        target_disk                    = { alicloud_ecs_disk = alicloud_ecs_disk.target }
      })
      error_message = "The disks cannot be replicated."
    }
  }
}

resource "alicloud_hbr_policy" "hourly" {
  policy_name = "hourly"

  rules {
    rule_type   = "BACKUP"
    backup_type = "COMPLETE"
    schedule    = "I|1631685600|PT1H"
    retention   = 30
    vault_id    = alicloud_hbr_vault.files.id
  }
}

resource "alicloud_oss_bucket_inventory" "logs" {
  bucket                   = "contoso-logs"
  inventory_id             = "daily"
  is_enabled               = true
  included_object_versions = "Current"

  schedule {
    frequency = "Daily"
  }
  optional_fields {
    field = ["Size", "LastModifiedDate", "ETag", "StorageClass"]
  }
}

# Three resources: what the binding backs up, when, and with which inventory.
resource "alicloud_hbr_policy_binding" "logs" {
  source_type    = "OSS"
  data_source_id = "contoso-logs"
  policy_id      = alicloud_hbr_policy.hourly.id

  advanced_options {
    oss_detail {
      inventory_id = alicloud_oss_bucket_inventory.logs.inventory_id
    }
  }

  lifecycle {
    postcondition {
      condition = provider::hbrlimits::check("oss_backup_plan", {
        alicloud_hbr_policy_binding   = self
        alicloud_hbr_policy           = alicloud_hbr_policy.hourly
        alicloud_oss_bucket_inventory = alicloud_oss_bucket_inventory.logs
      })
      error_message = "The bucket's backup violates a limit of Cloud Backup."
    }
  }
}
