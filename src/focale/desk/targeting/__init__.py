"""Whom do we aim at, and what is each account worth today?"""
