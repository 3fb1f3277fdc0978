"""Is anything in a field more frequent among the best than chance would make it? On arrays."""
