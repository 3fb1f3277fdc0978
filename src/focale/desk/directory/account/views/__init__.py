"""The pages of an account and of a person, and what is posted to them."""
