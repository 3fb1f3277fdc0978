"""How fast is Focale, and against what?"""
