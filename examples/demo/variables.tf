variable "on_violation" {
  description = "What happens when a limit is violated: error, warn, or report."
  type        = string
  default     = "error"
}

variable "backup_policy" {
  description = "Backup policy for the bucket and the VMs."
  type        = string
  default     = "daily"
}

variable "bucket_name" {
  description = "Name of the bucket that holds the invoices."
  type        = string
}

variable "bucket_storage_class" {
  description = "Storage class of the bucket."
  type        = string
}

variable "bucket_archive_after" {
  description = "Number of days after which a lifecycle rule moves objects to a storage class, by storage class."
  type        = map(number)
  default     = {}
}

variable "inventory" {
  description = "Directory that contains the RVTools export of the VMware estate."
  type        = string
}

variable "passthrough_devices" {
  description = "Whether a VM uses a PCI passthrough device or a virtual GPU, which RVTools does not report."
  type        = bool
  default     = null
}

variable "environment" {
  description = "Facts about the whole environment."
  type = object({
    service_linked_role_authorized = optional(bool)
    in_cloudbox                    = optional(bool)
    preserve_object_acls           = optional(bool)
    gateway_reaches_vcenter        = optional(bool)
    gateway_reaches_esxi           = optional(bool)
  })
  default = {}
}
