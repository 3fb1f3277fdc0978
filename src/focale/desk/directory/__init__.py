"""Which companies and people do we know, what do we know of them, and from where?"""
