"""`focale events`: what happened at the accounts, and which of it did a machine do?"""
