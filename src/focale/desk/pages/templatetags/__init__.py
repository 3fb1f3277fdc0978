"""Tags that every template has at hand."""
