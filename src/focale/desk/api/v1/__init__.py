"""The first version of the interface for programs."""
