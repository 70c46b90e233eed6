terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "synchronization" {
  description = "Settings of the data synchronization."
  type = object({
    operating_system         = string
    verify_after_sync        = bool
    delete_source_after_sync = bool
  })
  default = {
    operating_system         = "Ubuntu  20.04 64位"
    verify_after_sync        = false
    delete_source_after_sync = true
  }
}

# The plan fails: deleting unverified data at the source can lose it.
data "hbrlimits_data_synchronization" "projects" {
  operating_system         = var.synchronization.operating_system
  verify_after_sync        = var.synchronization.verify_after_sync
  delete_source_after_sync = var.synchronization.delete_source_after_sync
}
