"""What may a token be allowed to do, and which right of its maker does that take?

A scope opens operations; the right behind each of them is asked of the maker's role at the moment
of use. So a token never may more than whoever made it.
"""

from __future__ import annotations

from dataclasses import dataclass

from focale.desk.team.roles import May, is_allowed


@dataclass(frozen=True)
class Scope:
    """One thing that a token may be allowed. may: the right that it takes at least."""

    name: str
    may: May
    means: str

    @property
    def words(self) -> str:
        """The key of what people read of it."""
        return f"scope.{self.name}"


SCOPES: dict[str, Scope] = {
    one.name: one
    for one in (
        Scope("accounts:read", May.SEE, "Read accounts, their facts, scores, notes and events."),
        Scope("accounts:write", May.WORK, "Create accounts, change facts, tags, owners, notes."),
        Scope("contacts:read", May.SEE, "Read the people at accounts."),
        Scope("contacts:write", May.WORK, "Create people, change their facts, note a refusal."),
        Scope("events:write", May.WORK, "Log what happened at an account."),
        Scope("imports:read", May.SEE, "Read imports, their state, balance and rejects."),
        Scope("imports:write", May.LOAD, "Upload files, start imports, take them back."),
        Scope("exports:write", May.LOAD, "Ask for exports and download them."),
        Scope("duplicates:write", May.LOAD, "Read possible duplicates, merge and part them."),
        Scope("enrichment:write", May.LOAD, "Look companies up in the register, take the values."),
        Scope("lists:read", May.SEE, "Read tags and saved views."),
        Scope("lists:write", May.WORK, "Change tags and saved views."),
        Scope("profiles:read", May.SEE, "Read profiles, their versions and drafts."),
        Scope("profiles:write", May.AIM, "Write drafts of profiles."),
        Scope("profiles:publish", May.AIM, "Publish profiles and roll them back."),
        Scope("score", May.SEE, "Score a company that is not stored, by a published profile."),
        Scope("targeting:read", May.SEE, "Read segments, playbooks, market, validation, feedback."),
        Scope("targeting:write", May.AIM, "Change segments and playbooks, ask for a study."),
        Scope("feedback:write", May.WORK, "Say why an account fits a criterion or does not."),
        Scope("jobs:read", May.SEE, "Read the work that goes on in the background."),
        Scope("jobs:write", May.LOAD, "Start parked work again, or give it up."),
        Scope("team:read", May.SEE, "Read who is in the workspace."),
        Scope("team:write", May.GOVERN, "Change the name, language, time zone of the workspace."),
        Scope("privacy:write", May.GOVERN, "Export and erase everything held of one person."),
        Scope("audit:read", May.GOVERN, "Read who changed what."),
        Scope("webhooks:read", May.GOVERN, "Read webhooks and what was sent."),
        Scope("webhooks:write", May.GOVERN, "Change webhooks."),
    )
}


def scopes_for(role: str) -> list[Scope]:
    """The scopes that somebody of this role may give to a token.

    >>> [one.name for one in scopes_for("viewer")][:2], scopes_for("?")
    (['accounts:read', 'contacts:read'], [])
    """
    return [one for one in SCOPES.values() if is_allowed(role, one.may)]
