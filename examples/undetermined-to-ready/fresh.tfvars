# No facts yet.
