"""`focale merge`: how do reviewed doubles become one table?"""
