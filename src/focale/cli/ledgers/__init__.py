"""The commercial tables of the commands that measure: deals, leads, contracts, costs ..."""
