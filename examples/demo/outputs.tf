locals {
  results = merge(
    { "bucket invoices" = data.hbrlimits_oss_bucket.invoices },
    { for name, vm in data.hbrlimits_vmware_vm.estate : "VM ${name}" => vm },
  )

  readiness = concat([["SUBJECT", "READINESS", "VIOLATIONS", "WARNINGS", "NOT CHECKED"]], [
    for subject, r in local.results :
    [subject, r.readiness, length(r.violations), length(r.warnings), length(r.unchecked)]
  ])

  findings = concat([["SUBJECT", "SEVERITY", "LIMIT", "ARGUMENT"]], flatten([
    for subject, r in local.results : [
      for f in concat(r.violations, r.warnings) : { row = [subject, f.severity, f.limit, f.argument] }
    ]
  ])[*].row)

  # One line for each limit: the same facts are missing of many VMs.
  unchecked_subjects = merge([for subject, r in local.results : {
    for u in r.unchecked : "${subject} ${u.limit}" => { subject = subject, limit = u.limit, arguments = join(", ", u.arguments) }
  }]...)
  not_checked = concat([["LIMIT", "STATE", "OF"]], [
    for limit, gaps in { for u in local.unchecked_subjects : u.limit => u... } :
    [limit, join(", ", distinct(gaps[*].arguments)), join(", ", gaps[*].subject)]
  ])

  tables = { for name, rows in { readiness = local.readiness, findings = local.findings, not_checked = local.not_checked } :
    name => join("\n", [for row in rows : join("  ", [
      for i, cell in row : format("%-${max([for r in rows : length(tostring(r[i]))]...)}s", cell)
    ])])
  }
}

output "readiness" {
  description = "A line for each thing that is to be backed up."
  value       = local.tables.readiness
}

output "findings" {
  description = "A line for each limit that is broken."
  value       = local.tables.findings
}

output "not_checked" {
  description = "A line for each limit that was not checked, and what to state so that it will be."
  value       = local.tables.not_checked
}
