"""How does a condition on a field become one condition of the engine?

Every scalar is typed by its field: declared by the profile, known to the glossary, or implied
by the test; else the table's column decides later.
"""

from __future__ import annotations

from focale.criterion import condition as c
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.messages import listed
from focale.profile.desk import Desk
from focale.profile.field_values import Values
from focale.profile.keys import EVENT_KEYS, IMPLIED_TYPE, TESTS
from focale.yaml_tree import Entries, Items, Scalar, Tree, shown


def read_field_test(node: Entries, desk: Desk) -> c.FieldTest | None:
    """The field condition of a mapping; None when it has a fault."""
    head = desk.needed(node, "field")
    name = None if head is None else desk.text(head, "field")
    strays = [k for k, _ in node.entries if k.text in EVENT_KEYS and k.text not in TESTS]
    for stray in strays:
        desk.fault("event_key_on_field", stray.line, key=stray.text)
    tests = [key for key, _ in node.entries if key.text in TESTS]
    if name is None or strays:
        return None
    if not tests:
        desk.fault(
            "no_test", node.line, field=shown(name), tests=listed(_tests_for(name, desk), 20)
        )
        return None
    if len(tests) > 1:
        first, second = tests[0].text, tests[1].text
        facts = {"field": shown(name), "first": first, "second": second}
        desk.fault("two_tests", tests[1].line, **facts)
        return None
    return _one_test(name, tests[0], node.get(tests[0].text), desk)


def _one_test(name: str, key: Scalar, value: Tree | None, desk: Desk) -> c.FieldTest | None:
    test = key.text
    type_ = _type_of(name, test, value, desk)
    if type_ is not None and type_ not in TESTS[test]:
        facts = {"test": test, "field": shown(name), "type": type_.value}
        desk.fault("test_not_for_type", key.line, tests=listed(_suitable(type_), 20), **facts)
        return None
    values = Values(name, type_, test, key.line, desk)
    read = values.read(value)
    return None if read is None else c.FieldTest(name, type_, read, test, values.written(value))


def _suitable(type_: FieldType) -> list[str]:
    return [test for test, types in TESTS.items() if type_ in types]


def _tests_for(name: str, desk: Desk) -> list[str]:
    type_ = _declared(name, desk)
    return list(TESTS) if type_ is None else _suitable(type_)


def _declared(name: str, desk: Desk) -> FieldType | None:
    known = FIELDS.get(name)
    return desk.fields.get(name, known.type if known is not None else None)


def _type_of(name: str, test: str, value: Tree | None, desk: Desk) -> FieldType | None:
    """The declared type of a field, else what its test implies, else None."""
    declared = _declared(name, desk)
    if declared is not None:
        return declared
    if test in ("between", "at_least", "at_most"):
        ends = value.items if isinstance(value, Items) else (value,)
        texts = [end.text for end in ends if isinstance(end, Scalar) and not end.is_null]
        return FieldType.DATE if texts and all(map(_is_day, texts)) else FieldType.NUMBER
    return IMPLIED_TYPE.get(test)


def _is_day(text: str) -> bool:
    try:
        c.day_of(text)
    except ValueError:
        return False
    return True
