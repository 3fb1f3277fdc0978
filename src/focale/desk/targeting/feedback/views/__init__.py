"""The pages of remarks and of reviews."""
