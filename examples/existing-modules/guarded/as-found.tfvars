# As the module was found.
