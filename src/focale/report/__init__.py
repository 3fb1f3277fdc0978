"""How is a result shown: one self-contained page, and bars that read the same everywhere?

Nothing is imported here: whoever draws one bar does not load what makes a page.
"""
