# Formats rows as a text table.

variable "rows" {
  description = "Rows of the table, starting with the heading."
  type        = list(list(string))
}

locals {
  widths = [for column in range(length(var.rows[0])) : max([for row in var.rows : length(row[column])]...)]
}

output "text" {
  description = "Text of the table."
  value = join("\n", [for row in var.rows :
    trimspace(join("  ", [for column, cell in row : format("%-${local.widths[column]}s", cell)]))
  ])
}
