"""Where does one start when there is no profile yet?

Source: the two worked examples of the method, as complete commented profiles, and an almost
empty one. Everything in them is an assumption, and says so.
"""

from __future__ import annotations

from importlib.resources import files

from focale.glossary.messages import fault, listed
from focale.profile.document import Profile
from focale.profile.read import read_profile

_NAMES = ("saas", "agency", "blank")


def template_names() -> tuple[str, ...]:
    """The names of the templates.

    >>> template_names()
    ('saas', 'agency', 'blank')
    """
    return _NAMES


def template_text(name: str) -> str:
    """The YAML of a template, comments included. Raises FocaleError for an unknown name."""
    if name not in _NAMES:
        raise fault("no_such_template", name=name, known=listed(_NAMES))
    return files("focale.profile").joinpath("templates", f"{name}.yaml").read_text("utf-8")


def template(name: str) -> Profile:
    """A template, read. Raises FocaleError for an unknown name.

    >>> template("saas").quorum
    Quorum(mandatory=3, preferred=1)
    """
    return read_profile(template_text(name), source=f"{name}.yaml")
