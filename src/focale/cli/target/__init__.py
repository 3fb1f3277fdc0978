"""`focale target`: the best customers, their profile, the accounts to prospect."""
