"""Playbooks: how to speak to a segment, a tier, or everybody; shown to whoever is on the phone."""
