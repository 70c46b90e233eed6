# An estate in five areas, with the facts that a team has and no violation. What its
# plans print is what the team sees every day.

terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

provider "hbrlimits" {
  facts = {
    service_linked_role_authorized = true
    in_cloudbox                    = false
    preserve_object_acls           = false
    vcenter_version                = "8.0.3"
    gateway_reaches_vcenter        = true
    gateway_reaches_esxi           = true
    incremental_backup             = true
    qemu_guest_agent_installed     = false
    cloud_init_installed           = true
    dhcp_enabled                   = true
    selinux                        = "disabled"
    resize_system_disk_partition   = false
    community_virtio_drivers       = false
    virtio_drivers_installed       = true
    vpc_connection                 = "leased_line"
    routes                         = ["100.64.0.0/10"]
    platform                       = "vsphere"
    vsphere_version                = "8.0"
  }
}

# 1. Buckets and their policy.

locals {
  buckets = {
    invoices = { storage_class = "Standard", object_storage_classes = ["Standard"] }
    scans    = { storage_class = "Standard", object_storage_classes = ["Standard"] }
    logs     = { storage_class = "Standard", object_storage_classes = ["Standard"] }
  }
}

data "hbrlimits_oss_bucket" "all" {
  for_each = local.buckets

  bucket                 = each.key
  storage_class          = each.value.storage_class
  object_storage_classes = each.value.object_storage_classes
}

data "hbrlimits_oss_backup_plan" "all" {
  for_each = local.buckets

  free_trial           = false
  converted_from_trial = false
  prefix               = ""
  schedule             = "I|1602673264|P1D"
}

data "hbrlimits_backup_policy" "daily" {
  rules = [
    { rule_type = "BACKUP", schedule = "I|1602673264|P1D", retention = 90, archive_days = 0 },
  ]
}

# 2. 30 VMs.

locals {
  vms = { for i in range(30) : format("vm-%02d", i) => {
    guest_id = i % 3 == 0 ? "windows2019srv_64Guest" : "centos7_64Guest"
    nics     = 1
  } }
}

data "hbrlimits_vmware_vm" "all" {
  for_each = local.vms

  label                  = each.key
  name                   = each.key
  hardware_version       = "vmx-19"
  has_snapshots          = false
  changed_block_tracking = true
  scsi_bus_sharing       = "noSharing"
  pci_passthrough        = false
  vgpu                   = false

  disks = [
    { label = "Hard disk 1", mode = "persistent", raw_device_mapping = "none", sharing = "sharingNone" },
  ]
}

# 3. Files and databases.

data "hbrlimits_ecs_file_backup" "linux" {
  operating_system             = "Alibaba Cloud Linux  3.2104 LTS 64 bit"
  path                         = ["/data", "/etc"]
  files_modified_during_backup = false
  files_in_use_or_unreadable   = false
}

data "hbrlimits_ecs_file_backup" "windows" {
  operating_system             = "Windows Server 2019 Datacenter"
  path                         = ["D:\\data"]
  use_vss                      = true
  concurrent_vss_tasks         = 1
  files_modified_during_backup = false
  files_in_use_or_unreadable   = false
}

data "hbrlimits_database_backup" "erp" {
  database_engine  = "oracle"
  database_version = "19.24"
}

data "hbrlimits_database_backup" "shop" {
  database_engine  = "mysql"
  database_version = "8.0.32"
}

data "hbrlimits_sap_hana_instance" "erp" {
  instances_on_host = 1
  version           = "2.00.059.00.1636109591"
}

# 4. 30 migrations.

data "hbrlimits_vmware_migration" "all" {
  for_each = local.vms

  label                       = each.key
  operating_system            = each.value.guest_id == "centos7_64Guest" ? "CentOS 7.9" : "Windows Server 2016"
  hardware_version            = "vmx-19"
  scsi_bus_sharing            = "noSharing"
  pci_passthrough             = false
  vgpu                        = false
  system_disk_size_gib        = 80
  system_disk_free_gib        = 20
  system_disk_is_first        = true
  network_interface_count     = each.value.nics
  has_ipv6_address            = false
  system_disk_partition_count = 1
}

# 5. Disaster recovery.

data "hbrlimits_ecs_disaster_recovery" "erp" {
  replication    = "async"
  pairs_per_disk = 1
  pairs_in_group = 4

  source_disk = { category = "cloud_essd", performance_level = "PL1", size_gib = 100, encrypted = false }
  target_disk = { category = "cloud_essd", performance_level = "PL1", size_gib = 100 }
}

data "hbrlimits_ecs_disaster_recovery" "files" {
  replication      = "continuous"
  operating_system = "Windows Server 2016"
}
