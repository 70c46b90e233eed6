environment = {
  vcenter_version         = "8.0.3"
  gateway_reaches_vcenter = true
}

vm = {
  has_snapshots          = false
  changed_block_tracking = true
  scsi_bus_sharing       = "noSharing"
  pci_passthrough        = false
  vgpu                   = false
  disks = [
    { mode = "persistent", raw_device_mapping = "none", sharing = "sharingNone" },
  ]
}
