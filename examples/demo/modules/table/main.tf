# Writes rows as a table of text.

variable "rows" {
  description = "The rows, the heading first."
  type        = list(list(string))
}

locals {
  widths = [for column in range(length(var.rows[0])) : max([for row in var.rows : length(row[column])]...)]
}

output "text" {
  description = "The table."
  value = join("\n", [for row in var.rows :
    trimspace(join("  ", [for column, cell in row : format("%-${local.widths[column]}s", cell)]))
  ])
}
