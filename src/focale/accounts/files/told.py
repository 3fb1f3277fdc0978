"""What is told of a file that was read all the same?"""

from __future__ import annotations

from focale.glossary.messages import Message, listed


def title_notices(label: str, above: list[str], line: int) -> list[Message]:
    """What is told of titles above a table. above: their lines; line: of the header."""
    words = [" ".join(text.split()).strip(";,|\t ") for text in above]
    told = [text for text in words if text]
    if not told:
        return []
    facts = {"path": label, "count": len(told), "first": told[0][:60], "line": line}
    return [Message("titles_above", facts=facts)]


def renamed_notices(label: str, line: int, renamed: list[tuple[str, int, str]]) -> list[Message]:
    """What is told of columns that have the same name."""
    if not renamed:
        return []
    shown = listed([f"{new} ({place})" for _, place, new in renamed], 4)
    facts = {"path": label, "line": line, "columns": shown, "first": renamed[0][0]}
    return [Message("renamed_columns", facts=facts)]
