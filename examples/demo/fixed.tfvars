# The estate after the findings are fixed.
bucket_name          = "contoso-invoices"
bucket_storage_class = "Standard"
bucket_archive_after = {}
preserve_object_acls = false

inventory               = "inventory/fixed"
incremental_backup      = true
gateway_reaches_vcenter = true
gateway_reaches_esxi    = true
