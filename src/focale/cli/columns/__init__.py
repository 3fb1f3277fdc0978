"""`focale columns`: what is each column of a file believed to be, and why?"""
