"""Does a profile hold: on leads, by its weights, and on one page to hand over?"""
