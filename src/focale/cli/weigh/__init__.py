"""The command `focale weigh`: what should each criterion weigh?"""
