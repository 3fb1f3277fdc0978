"""`focale best`: the best customers, and the club of ten attributes."""
