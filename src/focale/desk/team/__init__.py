"""Who works here, in which workspace, with which rights, and what did they change?"""
