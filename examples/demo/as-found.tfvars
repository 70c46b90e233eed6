# The estate as found.
bucket_name          = "contoso-invoices"
bucket_storage_class = "Archive"
bucket_archive_after = { ColdArchive = 180 }

inventory   = "inventory/as-found"
environment = { gateway_reaches_vcenter = true }
