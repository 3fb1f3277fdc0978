"""What do the pages of a draft say?"""

WORDS: dict[str, tuple[str, str]] = {
    "audit.act.draft.begun": ("Brouillon commencé", "Draft begun"),
    "audit.act.draft.given_up": ("Brouillon abandonné", "Draft given up"),
}
