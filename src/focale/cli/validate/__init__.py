"""The command `focale validate`: does a profile convert better?"""
