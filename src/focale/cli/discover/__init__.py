"""`focale discover`: what the best customers share."""
