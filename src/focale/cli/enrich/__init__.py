"""`focale enrich`: what does the official register know of the companies of a file?"""
