"""How good are the facts of a file: complete, valid, fresh, said once?"""
