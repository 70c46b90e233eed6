# Reads facts about a VMware estate from the tabs of an RVTools export, as written
# by "Export all to csv".

variable "inventory" {
  description = "Directory that contains the exported tabs."
  type        = string
}

locals {
  source    = csvdecode(file("${var.inventory}/RVTools_tabvSource.csv"))
  info      = csvdecode(file("${var.inventory}/RVTools_tabvInfo.csv"))
  disks_of  = { for disk in csvdecode(file("${var.inventory}/RVTools_tabvDisk.csv")) : disk["VM"] => disk... }
  snapshots = csvdecode(file("${var.inventory}/RVTools_tabvSnapshot.csv"))

  # RVTools writes TRUE or True, and nothing if vCenter does not provide the value.
  bool = { true = true, false = false }
}

output "vcenter_version" {
  description = "Version of vCenter Server; null if the export covers several servers with different versions."
  value       = length(distinct(local.source[*]["Version"])) == 1 ? local.source[0]["Version"] : null
}

output "names" {
  description = "Names of the VMs, for use with for_each."
  value       = toset(local.info[*]["VM"])
}

output "virtual_machines" {
  description = "Facts that RVTools reports about each VM. It does not report PCI passthrough and vGPU devices."
  value = { for vm in local.info : vm["VM"] => {
    name                   = vm["VM"]
    hardware_version       = vm["HW version"]
    has_snapshots          = contains(local.snapshots[*]["VM"], vm["VM"])
    changed_block_tracking = lookup(local.bool, lower(vm["CBT"]), null)

    # One controller with bus sharing is enough. Without a row, nothing is known about a VM.
    scsi_bus_sharing = try(concat(
      [for d in local.disks_of[vm["VM"]] : d["Shared Bus"] if d["Shared Bus"] != "noSharing"],
      local.disks_of[vm["VM"]][*]["Shared Bus"],
    )[0], null)

    disks = try([for d in local.disks_of[vm["VM"]] : {
      label              = d["Disk"]
      mode               = d["Disk Mode"]
      raw_device_mapping = lower(d["Raw"]) == "true" ? d["Raw Comp. Mode"] : "none"
      sharing            = d["Sharing mode"]
    }], null)
  } }
}
