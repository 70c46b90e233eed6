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

waivers = [
  {
    limit   = "vmware_gateway_access"
    reason  = "The network between the gateway and the ESXi hosts is not built yet."
    expires = "2099-01-01"
    owner   = "network-team"
  },
]
