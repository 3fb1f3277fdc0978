"""What do segments, playbooks and like customers bring to the desk when it starts?"""

from __future__ import annotations


def bring() -> None:
    """Their words, tabs, cards, fields of lists, bulk acts, jobs, and what they listen to."""
    from focale.desk.pages.words import add
    from focale.desk.targeting.alike import card as alike_card
    from focale.desk.targeting.alike.words import WORDS as ALIKE_WORDS
    from focale.desk.targeting.playbooks import card as playbook_card
    from focale.desk.targeting.playbooks.selectors import by_segment
    from focale.desk.targeting.playbooks.words import WORDS as PLAYBOOK_WORDS
    from focale.desk.targeting.segments import bulk, hearing, jobs, listed  # noqa: F401
    from focale.desk.targeting.segments.beside import PLAYBOOKS
    from focale.desk.targeting.segments.words import WORDS as SEGMENT_WORDS
    from focale.desk.targeting.tabs import TABS, Tab

    add(SEGMENT_WORDS)
    add({**PLAYBOOK_WORDS, **ALIKE_WORDS})
    listed.register()
    bulk.add()
    hearing.listen()
    playbook_card.add()
    alike_card.add()
    PLAYBOOKS.append(by_segment)
    TABS.append(Tab("segments", "tab.segments", "segments", 80))
