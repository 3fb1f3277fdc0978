"""Named segments of accounts: who is in which, why, since when; groups found, and tiers."""
