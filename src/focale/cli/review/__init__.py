"""The command `focale review`: is the profile still right?"""
