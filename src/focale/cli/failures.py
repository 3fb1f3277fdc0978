"""How is a user told what went wrong, and with which exit code?"""

from __future__ import annotations

import json
import sys

import typer

from focale.glossary.messages import FocaleError, Message

WRONG_DATA, WRONG_USAGE = 1, 2


class WrongUsage(FocaleError):
    """An option that cannot be meant so: exit code 2."""


def wrong_usage(code: str, **facts: object) -> WrongUsage:
    """A wrong option, in one message."""
    return WrongUsage(Message(code, facts=facts))


def told(error: Exception, lang: str, *, as_json: bool) -> int:
    """Tell an error; returns the exit code. What is no user's mistake is raised again."""
    if isinstance(error, typer.Exit):
        return error.exit_code
    if isinstance(error, FocaleError):
        messages = [message_data(message, lang) for message in error.messages]
        code = WRONG_USAGE if isinstance(error, WrongUsage) else WRONG_DATA
    elif isinstance(error, typer.TyperException):
        from focale.cli.usage import usage_words

        messages, code = [{"code": "usage", "text": usage_words(error, lang)}], WRONG_USAGE
    elif isinstance(error, OSError):
        problem = error.strerror or str(error)
        where = f"{error.filename}" if error.filename else "stdout"
        refused = Message("system_refuses", facts={"where": where, "problem": problem})
        messages, code = [message_data(refused, lang)], WRONG_DATA
    else:
        from focale.engine.troubles import is_stopped

        if is_stopped(error):
            raise KeyboardInterrupt from None
        raise error
    is_of_stdout = isinstance(error, OSError) and not error.filename
    if as_json and not is_of_stdout:
        print_json({"error": {"messages": messages}})
        return code
    for message in messages:
        sys.stderr.write(f"{printable(str(message['text']))}\n")
    return code


def message_data(message: Message, lang: str) -> dict[str, object]:
    """A message for programs."""
    found: dict[str, object] = {"code": message.code}
    if message.file:
        found["file"] = message.file
    if message.line:
        found["line"] = message.line
    return {**found, "text": message.words(lang)}


def print_json(data: object) -> None:
    """One JSON object on stdout."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def printable(text: str) -> str:
    """Words from files cannot move the cursor, ring or recolour the terminal.

    >>> printable("caf\\u00e9 \\x1b[2J\\u202e.csv")
    'caf\\xe9 \\ufffd[2J\\ufffd.csv'
    """
    return "".join(sign if sign.isprintable() or sign in _SPACES else "\ufffd" for sign in text)


_SPACES = frozenset("\n\t\u00a0\u202f\u2009")
