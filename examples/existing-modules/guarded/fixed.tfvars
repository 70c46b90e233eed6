storage_class = "Standard"
free_trial    = false
paths         = ["C:\\data"]
