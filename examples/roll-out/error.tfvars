on_violation = "error"
