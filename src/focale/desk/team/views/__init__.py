"""The pages of `team`."""
