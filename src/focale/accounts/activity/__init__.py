"""What happened at the accounts, and which of it did a machine do?

Reads the logs that tools export, whatever their columns and names, and makes the events that a
score counts. Nothing is lost: rows read = kept + repeated + quarantined + rejected.
"""
