"""`focale dedupe`: which records of files are one and the same, and how sure is it?"""
