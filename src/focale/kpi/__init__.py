"""Do we sell better to those whom we aim at? Measures of the sales work.

Source: docs/commands/validate.md and its neighbours; the bands of the method.
"""
