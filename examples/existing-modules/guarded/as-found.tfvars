# The module as found.
