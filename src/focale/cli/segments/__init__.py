"""The command `focale segments`: groups, tiers and cross tables of a market."""
