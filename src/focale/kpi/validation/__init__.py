"""Does the profile tell beforehand which leads will sign?"""
