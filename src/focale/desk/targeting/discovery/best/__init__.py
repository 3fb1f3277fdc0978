"""Who are the best customers? Attributes that matter, ticks, three lists, and a choice."""
