run "a_standard_bucket_is_planned" {
  command = plan

  variables {
    bucket = { name = "contoso-invoices", storage_class = "Standard" }
  }
}

run "an_archive_bucket_is_refused" {
  command = plan

  variables {
    bucket = { name = "contoso-scans", storage_class = "Archive" }
  }

  expect_failures = [var.bucket]
}
