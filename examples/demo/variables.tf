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

variable "preserve_object_acls" {
  description = "Whether restored objects must keep their ACLs."
  type        = bool
  default     = null
}

variable "inventory" {
  description = "Directory that contains the RVTools export of the VMware estate."
  type        = string
}

variable "incremental_backup" {
  description = "Whether the VMs must be backed up incrementally."
  type        = bool
  default     = null
}

variable "gateway_reaches_vcenter" {
  description = "Whether the backup gateway can reach vCenter, as tested on the gateway."
  type        = bool
  default     = null
}

variable "gateway_reaches_esxi" {
  description = "Whether the backup gateway can reach all ESXi hosts, as tested on the gateway."
  type        = bool
  default     = null
}
