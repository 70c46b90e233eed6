# Tests something else, with a bucket that violates a limit.
run "the_binding_names_the_bucket" {
  command = plan

  variables {
    storage_class = "Archive"
  }

  override_data {
    target = data.hbrlimits_oss_bucket.scans
    values = {
      readiness = "ready"
    }
  }

  assert {
    condition     = terraform_data.policy_binding.input.data_source_id == "contoso-scans"
    error_message = "The policy binding does not name the bucket."
  }

  assert {
    condition     = output.readiness == "ready"
    error_message = "The data source is not overridden."
  }
}
