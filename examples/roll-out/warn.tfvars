on_violation = "warn"
