terraform {
  required_providers {
    hbrlimits = {
      source = "hbrlimits/hbrlimits"
    }
  }
}

variable "hana_version" {
  description = "Version that the command HDB version prints on the host."
  type        = string
  default     = "1.00.093.00.1434713060"
}

# The plan fails: Backint requires revision 94 of SAP HANA 1.0.
data "hbrlimits_sap_hana_instance" "erp" {
  version           = var.hana_version
  multitenant       = true
  instances_on_host = 1
}
