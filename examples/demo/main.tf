# A platform team's root module: a bucket and a few VMware VMs to protect with Cloud
# Backup. Each hbrlimits block takes the values it checks from a variable or a
# module, and the backup resources refer to the block, so Terraform creates them
# only after the check passes.

terraform {
  required_version = ">= 1.5"

  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# What is true of the whole environment is set once, for all hbrlimits blocks.
provider "hbrlimits" {
  on_violation = var.on_violation

  facts = {
    service_linked_role_authorized = var.environment.service_linked_role_authorized
    in_cloudbox                    = var.environment.in_cloudbox
    preserve_object_acls           = var.environment.preserve_object_acls
    vcenter_version                = module.estate.vcenter_version
    gateway_reaches_vcenter        = var.environment.gateway_reaches_vcenter
    gateway_reaches_esxi           = var.environment.gateway_reaches_esxi
    incremental_backup             = true
  }
}

module "invoices" {
  source = "./modules/bucket"

  name          = var.bucket_name
  storage_class = var.bucket_storage_class
  archive_after = var.bucket_archive_after
}

data "hbrlimits_oss_bucket" "invoices" {
  bucket                 = module.invoices.bucket
  storage_class          = module.invoices.storage_class
  object_storage_classes = module.invoices.object_storage_classes
}

# With the alicloud provider, this is an alicloud_hbr_policy_binding.
resource "terraform_data" "invoices_backup" {
  input = {
    source_type    = "OSS"
    data_source_id = data.hbrlimits_oss_bucket.invoices.bucket
    policy         = var.backup_policy
  }
}

module "estate" {
  source = "./modules/vmware-estate"

  inventory = var.inventory
}

data "hbrlimits_vmware_vm" "estate" {
  for_each = module.estate.names

  label                  = each.key
  name                   = module.estate.virtual_machines[each.key].name
  hardware_version       = module.estate.virtual_machines[each.key].hardware_version
  has_snapshots          = module.estate.virtual_machines[each.key].has_snapshots
  changed_block_tracking = module.estate.virtual_machines[each.key].changed_block_tracking
  scsi_bus_sharing       = module.estate.virtual_machines[each.key].scsi_bus_sharing
  disks                  = module.estate.virtual_machines[each.key].disks
  pci_passthrough        = var.passthrough_devices
  vgpu                   = var.passthrough_devices
}

# With the alicloud provider, this is the resource that backs up the VMs.
resource "terraform_data" "estate_backup" {
  for_each = module.estate.names

  input = {
    virtual_machine = data.hbrlimits_vmware_vm.estate[each.key].name
    policy          = var.backup_policy
  }
}
