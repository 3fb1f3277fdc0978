"""`focale quality`: how complete, valid, fresh and unique are the facts of a list?"""
