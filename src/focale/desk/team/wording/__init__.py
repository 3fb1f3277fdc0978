"""The words of `team`, by what they are about."""
