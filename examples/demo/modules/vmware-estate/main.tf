# Reads the facts about a VMware estate from the tabs of an RVTools export, as
# RVTools writes them with "Export all to csv".

variable "inventory" {
  description = "Folder with the exported tabs."
  type        = string
}

locals {
  source    = csvdecode(file("${var.inventory}/RVTools_tabvSource.csv"))
  info      = csvdecode(file("${var.inventory}/RVTools_tabvInfo.csv"))
  disks_of  = { for disk in csvdecode(file("${var.inventory}/RVTools_tabvDisk.csv")) : disk["VM"] => disk... }
  snapshots = csvdecode(file("${var.inventory}/RVTools_tabvSnapshot.csv"))

  # RVTools prints TRUE, True and, where vCenter does not tell, nothing.
  bool = { true = true, false = false }
}

output "vcenter_version" {
  description = "Version of the vCenter server; null where the export is of several that differ."
  value       = length(distinct(local.source[*]["Version"])) == 1 ? local.source[0]["Version"] : null
}

output "names" {
  description = "The VMs' names, to be used with for_each."
  value       = toset(local.info[*]["VM"])
}

output "virtual_machines" {
  description = "The facts about each VM that RVTools knows. It does not tell PCI passthrough and vGPU devices."
  value = { for vm in local.info : vm["VM"] => {
    name                   = vm["VM"]
    hardware_version       = vm["HW version"]
    has_snapshots          = contains(local.snapshots[*]["VM"], vm["VM"])
    changed_block_tracking = lookup(local.bool, lower(vm["CBT"]), null)

    # One controller that shares is enough. Of a VM without a row, nothing is known.
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
