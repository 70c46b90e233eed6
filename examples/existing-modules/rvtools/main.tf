terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

# RVTools lists the version of vCenter, but not the other facts: set what is true of
# your environment.
provider "hbrlimits" {
  facts = {
    vcenter_version         = one(distinct(local.source[*]["Version"]))
    gateway_reaches_vcenter = true
    gateway_reaches_esxi    = true
    incremental_backup      = false
  }
}

locals {
  source    = csvdecode(file("${path.module}/export/RVTools_tabvSource.csv"))
  info      = csvdecode(file("${path.module}/export/RVTools_tabvInfo.csv"))
  disks     = csvdecode(file("${path.module}/export/RVTools_tabvDisk.csv"))
  snapshots = csvdecode(file("${path.module}/export/RVTools_tabvSnapshot.csv"))

  # Templates are not backed up. VM ID is unique within a vCenter; names need not be.
  vms      = [for vm in local.info : vm if lower(vm["Template"]) != "true"]
  ids      = local.vms[*]["VM ID"]
  disks_of = { for disk in local.disks : disk["VM ID"] => disk... }

  # RVTools writes TRUE or True, and leaves a cell empty if vCenter has no value.
  bool = { true = true, false = false }
}

# The plan fails: db-01 has a snapshot.
data "hbrlimits_vmware_vm" "estate" {
  count = length(local.vms)

  label                  = local.vms[count.index]["VM"]
  name                   = local.vms[count.index]["VM"]
  hardware_version       = local.vms[count.index]["HW version"]
  changed_block_tracking = lookup(local.bool, lower(local.vms[count.index]["CBT"]), null)
  has_snapshots          = contains(local.snapshots[*]["VM ID"], local.ids[count.index])

  # Without a row, nothing is known about the disks.
  disks = try([for disk in local.disks_of[local.ids[count.index]] : {
    label              = disk["Disk"]
    mode               = disk["Disk Mode"]
    raw_device_mapping = lower(disk["Raw"]) == "true" ? disk["Raw Comp. Mode"] : "none"
    sharing            = disk["Sharing mode"]
  }], null)

  # One controller that shares its bus is enough.
  scsi_bus_sharing = try(
    [for disk in local.disks_of[local.ids[count.index]] : disk["Shared Bus"] if disk["Shared Bus"] != "noSharing"][0],
    local.disks_of[local.ids[count.index]][0]["Shared Bus"],
    null,
  )

  # RVTools does not list these devices. No host in this estate has any.
  pci_passthrough = false
  vgpu            = false
}
