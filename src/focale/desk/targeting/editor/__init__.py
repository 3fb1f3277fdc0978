"""How is the text of a profile written, counted, tried and published?"""
