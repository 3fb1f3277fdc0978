"""How is a whole desk kept safe: saved to one file, brought back, brought forward?"""
