"""`focale clean`: what are the clean facts of a file, and what was changed on the way?"""
