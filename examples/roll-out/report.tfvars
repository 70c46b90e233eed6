on_violation = "report"
