"""What was each lead worth on the day it was created?"""
