module github.com/hbrlimits/terraform-provider-hbrlimits/tools/guestids

go 1.25.8

require github.com/vmware/govmomi v0.52.0
