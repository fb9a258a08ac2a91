"""Raw cells to typed columns, one file a kind of value."""
