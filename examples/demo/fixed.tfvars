# The estate after the findings are fixed, with the facts that were missing.
bucket_name          = "contoso-invoices"
bucket_storage_class = "Standard"
bucket_archive_after = {}

inventory           = "inventory/fixed"
passthrough_devices = false # no host has any

environment = {
  service_linked_role_authorized = true
  in_cloudbox                    = false
  preserve_object_acls           = false
  gateway_reaches_vcenter        = true
  gateway_reaches_esxi           = true
}
