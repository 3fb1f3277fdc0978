"""`focale registry`: the official register, as a folder on this machine."""
