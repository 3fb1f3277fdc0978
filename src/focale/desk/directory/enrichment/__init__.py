"""What does a register on this machine complete of the companies?"""
