"""How is any file read, whatever it is called, whatever wrote it?"""
