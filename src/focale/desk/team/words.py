"""What do the pages of `team` say?"""

from focale.desk.team.wording import entrance, factors, letters, people, trail

WORDS: dict[str, tuple[str, str]] = {
    **entrance.WORDS,
    **factors.WORDS,
    **letters.WORDS,
    **people.WORDS,
    **trail.WORDS,
}
