"""`focale unmerge`: how do merged records come apart again, exactly as they were?"""
