# While the waiver holds.
