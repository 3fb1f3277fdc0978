"""What is said of events in the trail."""

WORDS: dict[str, tuple[str, str]] = {
    "audit.act.event.logged": ("Événement noté", "Event logged"),
}
