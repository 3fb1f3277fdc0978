"""What can one do with workspaces, members, links and one's own account? One act each."""

from focale.desk.team.services.links import (
    RESET_FOR,
    enter_link,
    found_link,
    proof_link,
    reset_link,
    take_back,
    used_link,
)
from focale.desk.team.services.members import (
    invite,
    join,
    leave,
    make_member,
    remove,
    restore,
    set_active,
    set_role,
)
from focale.desk.team.services.people import (
    change_email,
    choose_password,
    end_other_sessions,
    make_first_owner,
    renewed_password,
    set_language,
    set_preferences,
)
from focale.desk.team.services.workspaces import change_workspace, make_workspace

__all__ = [
    "RESET_FOR",
    "change_email",
    "change_workspace",
    "choose_password",
    "end_other_sessions",
    "enter_link",
    "found_link",
    "invite",
    "join",
    "leave",
    "make_first_owner",
    "make_member",
    "make_workspace",
    "proof_link",
    "remove",
    "renewed_password",
    "reset_link",
    "restore",
    "set_active",
    "set_language",
    "set_preferences",
    "set_role",
    "take_back",
    "used_link",
]
