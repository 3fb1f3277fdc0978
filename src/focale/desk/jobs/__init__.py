"""Which work outlives a request, how far is it, and who does it now?"""
