"""Tokens: how programs are let in."""
