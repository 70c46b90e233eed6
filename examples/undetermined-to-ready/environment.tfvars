environment = {
  vcenter_version         = "8.0.3"
  gateway_reaches_vcenter = true
}
