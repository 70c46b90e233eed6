# Reads the facts about a VMware estate from the tabs of an RVTools export, as
# RVTools writes them with "Export all to csv".

variable "inventory" {
  description = "Folder with the exported tabs."
  type        = string
}

locals {
  source    = csvdecode(file("${var.inventory}/RVTools_tabvSource.csv"))
  info      = csvdecode(file("${var.inventory}/RVTools_tabvInfo.csv"))
  disks     = csvdecode(file("${var.inventory}/RVTools_tabvDisk.csv"))
  snapshots = csvdecode(file("${var.inventory}/RVTools_tabvSnapshot.csv"))

  # RVTools prints TRUE, True and, where vCenter does not tell, nothing.
  bool = { true = true, false = false }
}

output "vcenter_version" {
  description = "Version of the vCenter server."
  value       = local.source[0]["Version"]
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

    # One controller that shares is enough.
    scsi_bus_sharing = concat([
      for d in local.disks : d["Shared Bus"] if d["VM"] == vm["VM"] && d["Shared Bus"] != "noSharing"
    ], ["noSharing"])[0]

    disks = [for d in local.disks : {
      label              = d["Disk"]
      mode               = d["Disk Mode"]
      raw_device_mapping = lower(d["Raw"]) == "true" ? d["Raw Comp. Mode"] : "none"
      sharing            = d["Sharing mode"]
    } if d["VM"] == vm["VM"]]
  } }
}
