"""Tags of the templates of `targeting`."""
