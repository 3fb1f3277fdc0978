"""Which rows does a list show, in which order, with which columns, and what is done to many?"""
