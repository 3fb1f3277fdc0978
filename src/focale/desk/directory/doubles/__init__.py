"""Which companies are there twice, and how do two become one and two again?"""
