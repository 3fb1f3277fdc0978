"""A draft: each change is a step that stays, and two editors lose nothing."""

from __future__ import annotations

from typing import Any

import pytest

from focale.desk.targeting import services as targeting
from focale.desk.targeting.editor.services import Changed, put_draft, redo, undo
from focale.desk.targeting.models import DraftStep
from tests.cast import Cast

BLANK = "profile: p\ncriteria:\n  size: {field: headcount, at_least: 3, points: 9}  # ours\n"


def _put(cast: Cast, text: str, **given: Any) -> Any:
    return put_draft(text, workspace=cast.workspace, by=cast.owner, **given)


def test_a_second_text_is_the_next_step_of_the_same_draft(cast: Cast) -> None:
    first = _put(cast, BLANK, origin="discovery")
    second = _put(cast, BLANK + "# more\n", revision=first.revision)
    assert (second.pk, second.revision, second.origin) == (first.pk, 2, "")
    assert _put(cast, second.text, revision=1).revision == 2, "the same text changes nothing"


def test_undo_and_redo_walk_the_steps_and_a_new_change_ends_redoing(cast: Cast) -> None:
    draft = _put(cast, "a: 1\n")
    for n in (2, 3):
        draft = _put(cast, f"a: {n}\n")
    walked = []
    for step in (undo, undo, undo, redo, redo, redo, undo):
        draft = step(draft, by=cast.owner)
        walked.append(draft.text)
    assert [text[3] for text in walked] == ["2", "1", "1", "2", "3", "3", "2"]
    draft = _put(cast, "a: 4\n")
    assert redo(draft, by=cast.owner).text == "a: 4\n"
    assert undo(draft, by=cast.owner).text == "a: 2\n"


def test_undo_of_a_draft_leads_back_to_what_is_published(cast: Cast) -> None:
    version = targeting.publish(BLANK, workspace=cast.workspace, by=cast.owner)
    draft = _put(cast, BLANK.replace("9", "12"), profile=version.profile)
    assert draft.based_on == version
    assert undo(draft, by=cast.owner).text == BLANK


def test_a_text_written_on_an_older_revision_is_kept_aside(cast: Cast) -> None:
    first = _put(cast, "a: 1\n")
    _put(cast, "a: 2\n", revision=1)
    with pytest.raises(Changed) as caught:
        _put(cast, "a: 3\n", revision=first.revision)
    assert caught.value.draft.text == "a: 2\n"
    aside = DraftStep.objects.of(cast.workspace).get(is_aside=True)
    assert (aside.text, aside.revision) == ("a: 3\n", 1)
