"""How do accounts and contacts leave as a file, and for how long does it lie there?"""
