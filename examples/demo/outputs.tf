locals {
  results = merge(
    { "bucket invoices" = data.hbrlimits_oss_bucket.invoices },
    { for name, vm in data.hbrlimits_vmware_vm.estate : "VM ${name}" => vm },
  )
  findings = flatten([for subject, r in local.results : [
    for f in concat(r.violations, r.warnings) : merge(f, { subject = subject })
  ]])
  unchecked = flatten([for subject, r in local.results : [
    for u in r.unchecked : merge(u, { subject = subject })
  ]])
}

module "readiness_table" {
  source = "./modules/table"

  rows = concat([["SUBJECT", "READINESS", "VIOLATIONS", "WARNINGS", "NOT CHECKED"]], [
    for subject, r in local.results :
    [subject, r.readiness, length(r.violations), length(r.warnings), length(r.unchecked)]
  ])
}

module "findings_table" {
  source = "./modules/table"

  rows = concat([["SUBJECT", "SEVERITY", "LIMIT", "ARGUMENT"]], [
    for f in local.findings : [f.subject, f.severity, f.limit, f.argument]
  ])
}

# One line for each limit, because many VMs lack the same facts.
module "not_checked_table" {
  source = "./modules/table"

  rows = concat([["LIMIT", "ARGUMENTS TO SET", "SUBJECTS"]], [
    for limit, gaps in { for u in local.unchecked : u.limit => u... } :
    [limit, join(", ", distinct(flatten(gaps[*].arguments))), join(", ", gaps[*].subject)]
  ])
}

output "readiness" {
  description = "One line for each subject to back up."
  value       = module.readiness_table.text
}

output "findings" {
  description = "One line for each finding."
  value       = module.findings_table.text
}

output "not_checked" {
  description = "One line for each limit that was not checked, with the arguments to set to have it checked."
  value       = module.not_checked_table.text
}
