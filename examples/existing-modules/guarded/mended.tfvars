storage_class = "Standard"
schedule      = null
paths         = ["C:\\data"]
