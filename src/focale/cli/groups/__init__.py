"""`focale groups`: which companies belong together, where have they bought, and where not yet?"""
