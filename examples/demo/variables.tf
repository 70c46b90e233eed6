variable "on_violation" {
  description = "What a violated limit does: error, warn or report."
  type        = string
  default     = "error"
}

variable "backup_policy" {
  description = "Backup policy of the bucket and the VMs."
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
  description = "Days after which a lifecycle rule moves objects to a storage class: class to days."
  type        = map(number)
  default     = {}
}

variable "preserve_object_acls" {
  description = "Whether restored objects need their ACLs."
  type        = bool
  default     = null
}

variable "inventory" {
  description = "Folder with the RVTools export of the VMware estate."
  type        = string
}

variable "incremental_backup" {
  description = "Whether the VMs have to be backed up incrementally."
  type        = bool
  default     = null
}

variable "gateway_reaches_vcenter" {
  description = "Whether the backup gateway reaches vCenter, as tried on the gateway."
  type        = bool
  default     = null
}

variable "gateway_reaches_esxi" {
  description = "Whether the backup gateway reaches all ESXi hosts, as tried on the gateway."
  type        = bool
  default     = null
}
