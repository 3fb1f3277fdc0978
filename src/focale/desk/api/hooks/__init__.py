"""Which programs are told of changes, by signed messages, and never inside our own network?"""
