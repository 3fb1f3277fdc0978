"""What does a profile say of an account? The slow, obvious answer, to check the fast ones against.

Source: the specification of a score (`profile.md`, "Exact meaning" and "Also settled"), read on
its own, without looking at the product. Numbers in brackets are its items: [6] is item 6 of "Exact
meaning", [s7] is item 7 of "Also settled". Nothing here is compiled or shared between rows. Where
the specification leaves a choice, the choice stands in "Readings" at the end of this file.
"""

import enum
import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

Document = Mapping[str, Any]
Row = Mapping[str, Any]
Result = dict[str, object]

FULL = 1_000_000  # a share of 1, in millionths
TOP = 100_000  # 100 points, in thousandths
HALF = Fraction(1, 2)
PILLARS = ("firmographic", "technographic", "behavioural", "need")
VERDICTS = ("qualified", "undecided", "waiting", "disqualified")  # best first [13]
BANDS = ("handle_now", "nurture", "generic")  # best first

GLOSSARY = {
    "id": "text",
    "name": "text",
    "naf": "code",
    "country": "code",
    "departement": "code",
    "postcode": "code",
    "siren": "code",
    "domain": "text",
    "city": "text",
    "sector": "text",
    "headcount": "number",
    "revenue_eur": "number",
    "created_on": "date",
    "technologies": "list",
    "customer": "flag",
    "nps": "number",
}


class Truth(enum.IntEnum):
    """Three values, in the order of Kleene's logic: `all` is the least, `any` the greatest."""

    NOT_MET = 0
    UNKNOWN = 1
    MET = 2


def truth_of(is_met: bool) -> Truth:
    """Return MET or NOT_MET."""
    return Truth.MET if is_met else Truth.NOT_MET


# --- Text, codes, company names [3] [4] [s19] -----------------------------------------------------

# Unicode's White_Space property, the zero-width space and the byte order mark.
WHITESPACE = (
    "\t\n\v\f\r \x85\xa0\u1680"
    + "".join(map(chr, range(0x2000, 0x200C)))
    + "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
LETTERS = {
    "đ": "d", "ð": "d", "þ": "th", "ŋ": "n", "ı": "i", "ſ": "s", "ŉ": "n", "ĸ": "k", "ŀ": "l",
    "ĳ": "ij", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "ħ": "h", "ŧ": "t",
    "Đ": "d", "Ð": "d", "Þ": "th", "Ŋ": "n", "Ŀ": "l", "Ĳ": "ij", "Ø": "o", "Æ": "ae", "Œ": "oe",
    "Ł": "l", "Ħ": "h", "Ŧ": "t",
}  # fmt: skip
LEGAL_FORMS = {
    "sa", "sas", "sasu", "sarl", "eurl", "sci", "scop", "snc", "scp", "selarl", "selas", "gmbh",
    "ag", "ltd", "limited", "inc", "llc", "plc", "bv", "nv", "spa", "srl", "se", "gie", "ei",
    "eirl", "association", "cooperative",
}  # fmt: skip


def fold(text: object) -> str:
    """Return the text as it is compared: no accents, no outer whitespace, ASCII letters lowered.

    >>> fold(" \\u202fBŒUF à l'İstanbul\\t"), fold("Ω"), fold("e\\u0301"), fold("ế")
    ("boeuf a l'istanbul", 'Ω', 'e', 'ế')
    """
    composed = unicodedata.normalize("NFC", str(text))
    trimmed = composed.strip(WHITESPACE)
    return "".join(_fold_letter(letter) for letter in trimmed)


def _fold_letter(letter: str) -> str:
    if letter in LETTERS:
        return LETTERS[letter]
    if "\u00c0" <= letter <= "\u017f":  # Latin-1 letters and Latin Extended-A
        letter = "".join(
            part for part in unicodedata.normalize("NFD", letter) if not _is_mark(part)
        )
    if _is_mark(letter):
        return ""
    return letter.lower() if letter.isascii() else letter


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


def code_of(text: object) -> str:
    """Return a code as it is compared: ASCII letters and digits, upper case.

    >>> code_of(" 58.29 c"), code_of("é-1")
    ('5829C', 'E1')
    """
    return "".join(letter for letter in fold(text) if letter.isascii() and letter.isalnum()).upper()


def company_name_of(text: object) -> str:
    """Return a company name as it is compared: words only, without its legal form.

    >>> company_name_of("S.A.S. L'Été & fils"), company_name_of("SARL")
    ('l ete fils', 'sarl')
    """
    initials = r"(?<![a-z0-9])(?:[a-z]\.)+[a-z]\.?(?![a-z0-9])"
    joined = re.sub(initials, lambda run: run[0].replace(".", ""), fold(text))
    words = re.findall("[a-z0-9]+", joined)
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    while len(words) > 1 and words[0] in LEGAL_FORMS:
        words.pop(0)
    return " ".join(words)


def is_blank(value: object) -> bool:
    """Return whether an id is blank: absent, or nothing but whitespace."""
    return value is None or fold(value) == ""


# --- Reading one value of an account --------------------------------------------------------------


def local_day(moment: date, zone: ZoneInfo) -> date:
    """Return the local date of a date or a time; a naive time is local already [7] [s14]."""
    if not isinstance(moment, datetime):
        return moment
    return (moment if moment.tzinfo is None else moment.astimezone(zone)).date()


def days_between(earlier: date, later: date) -> int:
    """Return whole days, negative when the dates stand the other way round."""
    return (later - earlier).days


def read_number(raw: object) -> float | None:
    """Return a finite number; NaN and infinities are unknown in every test [s3]."""
    number = float(raw)  # type: ignore[arg-type]
    return number if math.isfinite(number) else None


def read_list(raw: Sequence[object]) -> set[str]:
    """Return the folded items; NULL and blank items are dropped [5] [s3]."""
    return {fold(item) for item in raw if item is not None} - {""}


def read_value(kind: str, raw: Any, zone: ZoneInfo) -> Any:
    """Return the value that tests see, None when it is unknown."""
    if raw is None:
        return None
    if kind == "text":
        return fold(raw) or None
    if kind == "code":
        return code_of(raw) or None
    if kind == "number":
        return read_number(raw)
    if kind == "date":
        return local_day(raw, zone)
    if kind == "list":
        return read_list(raw)
    return bool(raw)


def read_literal(kind: str, literal: Any) -> Any:
    """Return a literal of the profile in the form of the values it is compared with."""
    if literal is None:  # an open end
        return None
    if kind == "date":
        return date.fromisoformat(literal)
    if kind == "number":
        return float(literal)
    if kind == "code":
        return code_of(literal)
    return literal if kind == "flag" else fold(literal)


# --- One account before one profile ---------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """All that a score depends on."""

    profile: Document
    account: Row
    events: Sequence[Row] | None
    contacts: Sequence[Row] | None
    as_of: date

    @property
    def zone(self) -> ZoneInfo:
        """The profile's time zone."""
        return ZoneInfo(self.profile.get("timezone", "Europe/Paris"))

    def kind_of(self, name: str) -> str:
        """Return the type of a field: the profile's own fields, else the glossary."""
        return str(self.profile.get("fields", {}).get(name) or GLOSSARY[name])

    def value_of(self, name: str) -> Any:
        """Return a field's value, None when unknown; an absent column is unknown [s11]."""
        return read_value(self.kind_of(name), self.account.get(name), self.zone)


# --- Conditions -----------------------------------------------------------------------------------

NESTS = ("all", "any", "not", "k_of")


def children_of(condition: Document) -> list[Document]:
    """Return the conditions directly inside a nest, none for a leaf."""
    if "k_of" in condition:
        return list(condition["k_of"]["of"])
    if "not" in condition:
        return [condition["not"]]
    return list(condition.get("all", condition.get("any", ())))


def leaves_of(condition: Document) -> Iterator[Document]:
    """Yield the leaves in document order; a leaf is its own only leaf."""
    if not is_nest(condition):
        yield condition
    for child in children_of(condition):
        yield from leaves_of(child)


def is_nest(condition: Document) -> bool:
    """Return whether the condition combines others."""
    return any(nest in condition for nest in NESTS)


def has_event(condition: Document) -> bool:
    """Return whether any leaf is an event."""
    return any("event" in leaf for leaf in leaves_of(condition))


def judge_condition(case: Case, condition: Document, hopeful: bool = False) -> Truth:
    """Return the truth of an ungraded condition.

    hopeful: event leaves that are not under a `not` count as met, as `waiting` asks [s2].
    """
    if "not" in condition:
        return Truth(Truth.MET - judge_condition(case, condition["not"]))
    if is_nest(condition):
        truths = [judge_condition(case, child, hopeful) for child in children_of(condition)]
        return judge_nest(condition, truths)
    if "event" in condition:
        return Truth.MET if hopeful else truth_of_share(event_share(case, condition), FULL)
    return judge_field(case, condition)


def judge_nest(condition: Document, truths: list[Truth]) -> Truth:
    """Return Kleene's value of `all`, `any` or `k_of` [8]."""
    if "all" in condition:
        return min(truths)
    if "any" in condition:
        return max(truths)
    k = condition["k_of"]["k"]
    met, unknown = truths.count(Truth.MET), truths.count(Truth.UNKNOWN)
    if met >= k:
        return Truth.MET
    return Truth.NOT_MET if met + unknown < k else Truth.UNKNOWN


def judge_field(case: Case, condition: Document) -> Truth:
    """Return the truth of a test on one field; `known` and `missing` are never unknown."""
    kind = case.kind_of(condition["field"])
    value = case.value_of(condition["field"])
    if "known" in condition:
        return truth_of(value is not None)
    if "missing" in condition:
        return truth_of(value is None)
    if value is None:
        return truth_by_band(case, condition)
    if "name_is" in condition:
        return judge_company_name(case.account[condition["field"]], condition["name_is"])
    return truth_of(is_field_met(case, kind, value, condition))


SIZE_BANDS: dict[str, tuple[int, int]] = {
    "NN": (0, 0), "00": (0, 0), "01": (1, 2), "02": (3, 5), "03": (6, 9), "11": (10, 19),
    "12": (20, 49), "21": (50, 99), "22": (100, 199), "31": (200, 249), "32": (250, 499),
    "41": (500, 999), "42": (1000, 1999), "51": (2000, 4999), "52": (5000, 9999),
    "53": (10_000, 30_000),
}  # fmt: skip
"""The bands of the French register; the last one has no end, and no test of ours turns so high."""


def headcounts_of(case: Case, field: str) -> list[float]:
    """Return every headcount that the company may have by its size band; none when unknown."""
    if field != "headcount":
        return []
    code = code_of(case.account.get("headcount_band") or "")
    low, high = SIZE_BANDS.get(code.zfill(2) if code else "", (1, 0))
    return [float(count) for count in range(low, high + 1)]


def truth_by_band(case: Case, condition: Document) -> Truth:
    """Return what all headcounts of the band agree on, where the headcount is unknown."""
    answers = {
        is_compared("number", count, condition) for count in headcounts_of(case, condition["field"])
    }
    return truth_of(answers.pop()) if len(answers) == 1 else Truth.UNKNOWN


def is_field_met(case: Case, kind: str, value: Any, condition: Document) -> bool:
    """Return whether a known value passes its one test."""
    if kind == "list":
        return is_list_met(value, condition)
    if "within_days" in condition:
        return days_between(value, case.as_of) in range(condition["within_days"] + 1)
    if "next_days" in condition:
        return days_between(case.as_of, value) in range(condition["next_days"] + 1)
    if "matches" in condition:
        return matches(value, condition["matches"])
    if "within" in condition:
        return value in territory_codes(case.profile, condition["within"])
    if "starts_with" in condition:
        return any(
            value.startswith(code_of(prefix)) for prefix in as_list(condition["starts_with"])
        )
    return is_compared(kind, value, condition)


def is_compared(kind: str, value: Any, condition: Document) -> bool:
    """Return whether a value stands where equality and order tests want it."""
    if "is" in condition:
        is_equal: bool = value == read_literal(kind, condition["is"])
        return is_equal
    if "one_of" in condition:
        return value in [read_literal(kind, literal) for literal in condition["one_of"]]
    if "none_of" in condition:
        return value not in [read_literal(kind, literal) for literal in condition["none_of"]]
    low, high = condition.get("between", [condition.get("at_least"), condition.get("at_most")])
    low, high = read_literal(kind, low), read_literal(kind, high)
    return (low is None or low <= value) and (high is None or value <= high)


def is_list_met(items: set[str], condition: Document) -> bool:
    """Return whether a known list passes: `[]` passes `none_of` only [5]."""
    if "any_of" in condition:
        return bool(items & read_list(condition["any_of"]))
    if "all_of" in condition:
        return read_list(condition["all_of"]) <= items
    return not items & read_list(condition["none_of"])


def judge_company_name(raw: object, wanted: object) -> Truth:
    """Compare two company names; a name without any letter or digit is unknown."""
    name = company_name_of(raw)
    if name == "":
        return Truth.UNKNOWN
    return truth_of(name in [company_name_of(one) for one in as_list(wanted)])


def matches(folded: str, pattern: str) -> bool:
    """Return whether the folded pattern is found anywhere in folded text [14]."""
    # Python's `$` also stands before a last line feed; the pattern's `$` is the end of the text.
    ends = re.sub(r"(\[[^\]]*\])|\$", lambda found: found[1] or r"\Z", fold(pattern))
    return re.search(ends, folded) is not None


def territory_codes(profile: Document, names: object) -> set[str]:
    """Return the codes of one or several of the profile's territories."""
    return {code_of(code) for name in as_list(names) for code in profile["territories"][name]}


def as_list(value: Any) -> list[Any]:
    """Return a value or a list as a list."""
    return list(value) if isinstance(value, list) else [value]


# --- Grades [6] [s7] ------------------------------------------------------------------------------


def millionths(share: float) -> int:
    """Return a share between 0 and 1 as an integer, half up, in DOUBLE [1]."""
    return math.floor(share * 1e6 + 0.5)


def ramp_share(value: float, ramp: Document) -> int:
    """Return the share on a ramp: full ends win over `from` and `to`, a missing side stays full."""
    full = [float(end) for end in as_list(ramp["full"])]
    if value < full[0] and "from" in ramp:
        start = float(ramp["from"])
        return 0 if value <= start else millionths((value - start) / (full[0] - start))
    if value > full[-1] and "to" in ramp:
        end = float(ramp["to"])
        return 0 if value >= end else millionths((end - value) / (end - full[-1]))
    return FULL


def level_share(value: float, levels: Sequence[Document]) -> int:
    """Return the share of the highest level reached, 0 below the first."""
    reached = [level["share"] for level in levels if value >= float(level["at_least"])]
    return millionths(float(reached[-1])) if reached else 0


# --- Events [7] [s6] [s18] ------------------------------------------------------------------------


@dataclass(frozen=True)
class Seen:
    """One event that counts."""

    age: int
    count: int
    contact: object


def distinct_events(events: Sequence[Row]) -> list[Row]:
    """Keep the first row of each id, in file order, before any filter; blank ids never repeat."""
    kept: list[Row] = []
    taken: set[object] = set()
    for event in events:
        name = event.get("id")
        if name not in taken:
            kept.append(event)
        if not is_blank(name):
            taken.add(name)
    return kept


def distinct_rows(rows: Sequence[Row]) -> list[Row]:
    """Keep the first row of each id; a blank id and a second row are rejected [13]."""
    kept: dict[object, Row] = {}
    for row in rows:
        if not is_blank(row.get("id")):
            kept.setdefault(row["id"], row)
    return list(kept.values())


def consenting_contacts(contacts: Sequence[Row] | None) -> set[object]:
    """Return the ids of the contacts who agreed to be tracked."""
    return {
        contact["id"]
        for contact in distinct_rows(contacts or ())
        if contact.get("tracking_consent") is True
    }


def count_of(event: Row) -> int:
    """Return how many times: blank or under 1 is 1, fractions are floored [s18]."""
    count = event.get("count")
    if count is None or not math.isfinite(count) or count < 1:
        return 1
    return int(count)


def seen_events(case: Case, condition: Document) -> list[Seen]:
    """Return the events that this condition counts."""
    seen = []
    for event in distinct_events(case.events or ()):
        if is_of_kind(case, event, condition["event"]) and is_known_by_then(case, event):
            age = days_between(local_day(event["at"], case.zone), case.as_of)
            if 0 <= age <= condition.get("within_days", age):
                seen.append(Seen(age, count_of(event), contact_of(event)))
    return seen


def is_of_kind(case: Case, event: Row, name: str) -> bool:
    """Return whether a person did this; an open counts only where tracking was agreed to."""
    if event.get("event") is None or event.get("machine") is True:
        return False
    is_open = fold(event["event"]) == "email_opened"
    if is_open and contact_of(event) not in consenting_contacts(case.contacts):
        return False
    return fold(event["event"]) == fold(name)


def is_known_by_then(case: Case, event: Row) -> bool:
    """Return whether the event was known on the as-of date; by default it is known at its time."""
    if event.get("at") is None:
        return False
    known_at = event.get("known_at")
    return local_day(event["at"] if known_at is None else known_at, case.zone) <= case.as_of


def contact_of(event: Row) -> object:
    """Return the contact of an event, None when blank."""
    return None if is_blank(event.get("contact_id")) else event["contact_id"]


def weight_at(age: int, half_life_days: float | None) -> int:
    """Return what an event of this age still weighs, in millionths, half to even."""
    return FULL if half_life_days is None else round(1e6 * 2 ** (-age / float(half_life_days)))


def earned_share(condition: Document, seen: Sequence[Seen]) -> int:
    """Return the share that a set of events earns."""
    half_life = condition.get("half_life_days")
    if "points_each" in condition:
        total = sum(event.count * weight_at(event.age, half_life) for event in seen)
        earned = total * exact(condition["points_each"]) / exact(condition["cap"])
        return min(FULL, math.floor(earned + HALF))
    if half_life is not None:
        return weight_at(min(event.age for event in seen), half_life) if seen else 0
    return FULL if sum(event.count for event in seen) >= condition.get("at_least", 1) else 0


def event_share(case: Case, condition: Document) -> int | None:
    """Return the share of an event condition, None when it is unknown."""
    if case.events is None:
        return None
    seen = seen_events(case, condition)
    if not seen and condition.get("absence") == "unknown":
        return None
    if condition.get("rollup", "sum") == "sum":
        return earned_share(condition, seen)
    by_contact = [
        [event for event in seen if event.contact == one]
        for one in {event.contact for event in seen}
    ]
    shares = sorted((earned_share(condition, events) for events in by_contact), reverse=True)
    if not shares:
        return 0
    best = shares[:1] if condition["rollup"] == "max" else shares[:3]
    return (2 * sum(best) + len(best)) // (2 * len(best))


# --- Criteria -------------------------------------------------------------------------------------


def exact(number: object) -> Fraction:
    """Return a number of the document as it is written: 7.5 is 15/2."""
    return Fraction(str(number))


def half_up(number: Fraction) -> int:
    """Round to an integer, halves up."""
    return math.floor(number + HALF)


def weight_of(criterion: Document) -> Fraction:
    """Return the points as written; without any, the cap, else 2 (mandatory) or 1 (preferred)."""
    if "points" in criterion:
        return exact(criterion["points"])
    if "points_each" in criterion:
        return exact(criterion["cap"])
    return Fraction(2 if criterion["need"] == "mandatory" else 1)


def maxima(weights: Sequence[Fraction], is_raw: bool = False) -> list[int]:
    """Return the signed maximum of each criterion, in thousandths [1] [s16].

    >>> maxima([Fraction(1), Fraction(1), Fraction(1), Fraction(-1)])
    [33334, 33333, 33333, -33333]
    """
    if is_raw:
        return [half_up(abs(weight) * 1000) * (-1 if weight < 0 else 1) for weight in weights]
    positive = sum(weight for weight in weights if weight > 0)
    quotas = [abs(weight) * TOP / positive for weight in weights]
    result = [
        -half_up(quota) if weight < 0 else math.floor(quota)
        for weight, quota in zip(weights, quotas, strict=True)
    ]
    gainers = [i for i, weight in enumerate(weights) if weight > 0]
    gainers.sort(key=lambda i: (-(quotas[i] - math.floor(quotas[i])), i))
    missing = TOP - sum(result[i] for i in gainers)
    for i in gainers[:missing]:
        result[i] += 1
    return result


def is_graded(criterion: Document) -> bool:
    """Return whether the share can lie between 0 and 1, so that `met_from` decides."""
    grades = ("ramp", "levels", "points_each", "half_life_days")
    return any(grade in criterion for grade in grades) or criterion.get("rollup") == "top3_mean"


def share_of(case: Case, criterion: Document) -> int | None:
    """Return the share of a criterion in millionths, None when it is unknown."""
    if "event" in criterion:
        return event_share(case, criterion)
    if "ramp" in criterion or "levels" in criterion:
        value = case.value_of(criterion["field"])
        if value is None:
            shares = {grade_of(n, criterion) for n in headcounts_of(case, criterion["field"])}
            return shares.pop() if len(shares) == 1 else None
        return grade_of(value, criterion)
    truth = judge_condition(case, criterion)
    return None if truth is Truth.UNKNOWN else FULL * (truth is Truth.MET)


def grade_of(value: float, criterion: Document) -> int:
    """Return the share of a known value by its ramp or levels."""
    if "ramp" in criterion:
        return ramp_share(value, criterion["ramp"])
    return level_share(value, criterion["levels"])


def truth_of_share(share: int | None, met_from: int) -> Truth:
    """Return the truth of a share: met from `met_from` millionths."""
    return Truth.UNKNOWN if share is None else truth_of(share >= met_from)


def truth_if_signalled(case: Case, criterion: Document, truth: Truth) -> Truth:
    """Return the truth that a signal tomorrow would give: the `waiting` count [s2]."""
    if "event" in criterion:
        return Truth.MET
    return judge_condition(case, criterion, hopeful=True) if has_event(criterion) else truth


def pillar_of(criterion: Document) -> str:
    """Return the pillar, given or by default [9] [s12]."""
    if "pillar" in criterion:
        return str(criterion["pillar"])
    if has_event(criterion):
        return "behavioural"
    is_technographic = any(leaf["field"] == "technologies" for leaf in leaves_of(criterion))
    return "technographic" if is_technographic else "firmographic"


@dataclass(frozen=True)
class Outcome:
    """One criterion for one account."""

    id: str
    criterion: Document
    maximum: int
    share: int | None
    truth: Truth
    if_signalled: Truth

    @property
    def need(self) -> str | None:
        """Mandatory, preferred, or None for points only."""
        return self.criterion.get("need")

    @property
    def line(self) -> int:
        """Points brought, in thousandths, signed; an unknown brings 0."""
        size = (abs(self.maximum) * (self.share or 0) + 500_000) // FULL
        return -size if self.maximum < 0 else size

    @property
    def highest(self) -> int:
        """The most it can bring once known."""
        return self.line if self.share is not None else max(self.maximum, 0)

    @property
    def lowest(self) -> int:
        """The least it can bring once known."""
        return self.line if self.share is not None else min(self.maximum, 0)

    def if_good(self) -> "Outcome":
        """The same, found to be good: share 1, or 0 when it takes points away [s10]."""
        return self._absent() if is_negative(self.criterion) else self._present()

    def if_bad(self) -> "Outcome":
        """The same, found to be bad: the reverse of good."""
        return self._present() if is_negative(self.criterion) else self._absent()

    def _present(self) -> "Outcome":
        return replace(self, share=FULL, truth=Truth.MET, if_signalled=Truth.MET)

    def _absent(self) -> "Outcome":
        # Absent today does not rule out a signal tomorrow; what is unknown even then is not met.
        signalled = Truth.MET if self.if_signalled is Truth.MET else Truth.NOT_MET
        return replace(self, share=0, truth=Truth.NOT_MET, if_signalled=signalled)


def is_negative(criterion: Document) -> bool:
    """Return whether the criterion takes points away."""
    return weight_of(criterion) < 0


def outcomes_of(case: Case) -> list[Outcome]:
    """Return all criteria of the profile for this account, in document order."""
    criteria: Mapping[str, Document] = case.profile["criteria"]
    weights = [weight_of(criterion) for criterion in criteria.values()]
    maximum = maxima(weights, case.profile.get("scale") == "raw")
    return [
        outcome_of(case, id, criterion, top)
        for (id, criterion), top in zip(criteria.items(), maximum, strict=True)
    ]


def outcome_of(case: Case, id: str, criterion: Document, maximum: int) -> Outcome:
    """Return one criterion for this account."""
    share = share_of(case, criterion)
    met_from = millionths(float(criterion.get("met_from", 0.5))) if is_graded(criterion) else FULL
    truth = truth_of_share(share, met_from)
    return Outcome(id, criterion, maximum, share, truth, truth_if_signalled(case, criterion, truth))


# --- Verdict [11] ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Gate:
    """One eliminating condition for one account."""

    id: str
    condition: Document
    truth: Truth

    @property
    def is_open_question(self) -> bool:
        """Unknown, and not let through when blank."""
        return self.truth is Truth.UNKNOWN and self.condition.get("if_blank") != "pass"


def gates_of(case: Case) -> list[Gate]:
    """Return the gates for this account, in document order."""
    return [
        Gate(gate["id"], gate, judge_condition(case, gate))
        for gate in case.profile.get("gates", ())
    ]


def quorum_of(profile: Document) -> dict[str, int]:
    """Return how many of each group are needed: three quarters of the mandatory, one preferred."""
    needs = [criterion.get("need") for criterion in profile["criteria"].values()]
    default = {
        "mandatory": math.ceil(Fraction(3, 4) * needs.count("mandatory")),
        "preferred": min(1, needs.count("preferred")),
    }
    return {**default, **profile.get("quorum", {})}


def is_group_reached(
    outcomes: Sequence[Outcome], group: str, needed: int, counts: Callable[[Outcome], bool]
) -> bool:
    """Return whether enough criteria of one group count."""
    return sum(1 for outcome in outcomes if outcome.need == group and counts(outcome)) >= needed


def is_met_surely(outcome: Outcome) -> bool:
    """Count unknowns as not met."""
    return outcome.truth is Truth.MET


def is_met_perhaps(outcome: Outcome) -> bool:
    """Count unknowns as met."""
    return outcome.truth is not Truth.NOT_MET


def is_met_after_a_signal(outcome: Outcome) -> bool:
    """Count unknowns as met, and events as if they happened."""
    return is_met_perhaps(outcome) or outcome.if_signalled is not Truth.NOT_MET


def verdict_of(profile: Document, gates: Sequence[Gate], outcomes: Sequence[Outcome]) -> str:
    """Return the first verdict that holds."""
    quorum = quorum_of(profile)

    def is_reached(counts: Callable[[Outcome], bool]) -> bool:
        return all(
            is_group_reached(outcomes, group, needed, counts) for group, needed in quorum.items()
        )

    if any(gate.truth is Truth.MET for gate in gates):
        return "disqualified"
    if is_reached(is_met_surely) and not any(gate.is_open_question for gate in gates):
        return "qualified"
    if is_reached(is_met_perhaps):
        return "undecided"
    return "waiting" if is_reached(is_met_after_a_signal) else "disqualified"


def why_not_of(verdict: str, gates: Sequence[Gate]) -> str | None:
    """Return what holds the account back [s9]."""
    if verdict == "waiting":
        return "signal"
    if verdict != "disqualified":
        return None
    met = [gate.id for gate in gates if gate.truth is Truth.MET]
    return f"gate:{met[0]}" if met else "facts"


# --- Points, sub-scores, band, tier ---------------------------------------------------------------


def clamp(thousandths: int) -> int:
    """Return the nearest of 0 to 100 points."""
    return min(max(thousandths, 0), TOP)


def points_of(outcomes: Sequence[Outcome]) -> int:
    """Return the points of the account."""
    return clamp(sum(outcome.line for outcome in outcomes))


def sub_score(outcomes: Sequence[Outcome]) -> int | None:
    """Return the score of a group on its own scale of 100, None without positive maximum [s1]."""
    best = sum(max(outcome.maximum, 0) for outcome in outcomes)
    if best == 0:
        return None
    return clamp(half_up(Fraction(TOP * sum(outcome.line for outcome in outcomes), best)))


def fit_of(outcomes: Sequence[Outcome]) -> int | None:
    """Return the sub-score of the criteria without events."""
    return sub_score([outcome for outcome in outcomes if not has_event(outcome.criterion)])


def engagement_of(outcomes: Sequence[Outcome]) -> int | None:
    """Return the sub-score of the criteria with any event."""
    return sub_score([outcome for outcome in outcomes if has_event(outcome.criterion)])


def pillar_score(outcomes: Sequence[Outcome], pillar: str) -> int | None:
    """Return the sub-score of one pillar."""
    return sub_score([outcome for outcome in outcomes if pillar_of(outcome.criterion) == pillar])


def threshold(points: object) -> int:
    """Return a threshold in thousandths; it has at most three decimals [s16]."""
    thousandths = exact(points) * 1000
    assert thousandths.denominator == 1, f"{points} has more than 3 decimals"
    return int(thousandths)


def band_of(profile: Document, verdict: str, points: int) -> str:
    """Return what to do now; a disqualified account gets generic content."""
    bands = profile.get("bands", {"handle_now": 70, "nurture": 40})
    if verdict == "disqualified":
        return "generic"
    if points >= threshold(bands["handle_now"]):
        return "handle_now"
    return "nurture" if points >= threshold(bands["nurture"]) else "generic"


def tier_of(profile: Document, verdict: str, fit: int | None) -> str | None:
    """Return where to invest: a letter, the one after the last below all thresholds [s13]."""
    tiers = profile.get("tiers", {"A": 70, "B": 40})
    if verdict == "disqualified" or fit is None:
        return None
    for letter, least in tiers.items():
        if fit >= threshold(least):
            return str(letter)
    return chr(ord(max(tiers)) + 1)


def is_abm(profile: Document, verdict: str, fit: int | None) -> bool:
    """Return whether the account deserves a named plan."""
    return (
        verdict != "disqualified" and fit is not None and fit >= threshold(profile.get("abm", 90))
    )


# --- Next fact [12] [s10] -------------------------------------------------------------------------


@dataclass(frozen=True)
class Standing:
    """Where the account stands before a question is answered."""

    profile: Document
    gates: Sequence[Gate]
    outcomes: Sequence[Outcome]
    verdict: str

    def with_answer(self, answer: Outcome) -> list[Outcome]:
        """Return the outcomes with one of them answered, all else unchanged."""
        return [answer if outcome.id == answer.id else outcome for outcome in self.outcomes]


def next_question(standing: Standing) -> Gate | Outcome | None:
    """Return the unknown gate or criterion worth asking first."""
    if standing.verdict == "disqualified":
        return None
    for gate in standing.gates:
        if gate.is_open_question:
            return gate
    unknown = [outcome for outcome in standing.outcomes if outcome.share is None]
    # min keeps the first of equals: document order.
    return min(unknown, key=lambda one: (class_of(standing, one), -abs(one.maximum)), default=None)


def class_of(standing: Standing, unknown: Outcome) -> int:
    """Return how much an answer would matter: 1 (most) to 4."""
    if changes_verdict(standing, unknown.if_good()) or changes_verdict(standing, unknown.if_bad()):
        return 1
    if standing.verdict == "undecided" and is_in_unreached_group(standing, unknown):
        return 2
    return 3 if lifts(standing, unknown.if_good()) else 4


def changes_verdict(standing: Standing, answer: Outcome) -> bool:
    """Return whether this answer alone changes the verdict."""
    return (
        verdict_of(standing.profile, standing.gates, standing.with_answer(answer))
        != standing.verdict
    )


def is_in_unreached_group(standing: Standing, unknown: Outcome) -> bool:
    """Return whether its quorum group is unreached counting unknowns as not met."""
    if unknown.need is None:
        return False
    needed = quorum_of(standing.profile)[unknown.need]
    return not is_group_reached(standing.outcomes, unknown.need, needed, is_met_surely)


def lifts(standing: Standing, answer: Outcome) -> bool:
    """Return whether this answer alone lifts the band or the tier, the verdict held."""
    profile, verdict = standing.profile, standing.verdict
    before, after = standing.outcomes, standing.with_answer(answer)
    bands = [
        BANDS.index(band_of(profile, verdict, points_of(outcomes))) for outcomes in (before, after)
    ]
    tiers = [tier_of(profile, verdict, fit_of(outcomes)) or "" for outcomes in (before, after)]
    return bands[1] < bands[0] or tiers[1] < tiers[0]


def next_fact_of(question: Gate | Outcome | None) -> str | None:
    """Return the id of the question."""
    if isinstance(question, Gate):
        return f"gate:{question.id}"
    return question.id if question else None


def next_field_of(case: Case, question: Gate | Outcome | None) -> str | None:
    """Return the field or event of the first unknown leaf, in a nest only."""
    if question is None:
        return None
    condition = question.condition if isinstance(question, Gate) else question.criterion
    if not is_nest(condition):
        return None
    unknown = [
        leaf for leaf in leaves_of(condition) if judge_condition(case, leaf) is Truth.UNKNOWN
    ]
    return str(unknown[0].get("field", unknown[0].get("event")))


# --- One account, one profile ---------------------------------------------------------------------


def judge(
    profile: Document,
    account: Row,
    events: Sequence[Row] | None,
    contacts: Sequence[Row] | None,
    as_of: date,
) -> Result:
    """Return every result column for one account and one profile.

    events: the rows of this account, repeated ids removed over the whole table; None when no events
    table was given, [] when the table has none for it. Points are integer thousandths, `icp_points`
    integer halves, a blank is None.
    """
    case = Case(profile, account, events, contacts, as_of)
    gates, outcomes = gates_of(case), outcomes_of(case)
    verdict = verdict_of(profile, gates, outcomes)
    question = next_question(Standing(profile, gates, outcomes, verdict))
    fit, points = fit_of(outcomes), points_of(outcomes)
    return {
        "id": account["id"],
        "profile": profile["profile"],
        "profile_version": profile["version"],
        "as_of": as_of,
        "verdict": verdict,
        "why_not": why_not_of(verdict, gates),
        "points": points,
        "low": clamp(sum(outcome.lowest for outcome in outcomes)),
        "high": clamp(sum(outcome.highest for outcome in outcomes)),
        "fit": fit,
        "engagement": engagement_of(outcomes),
        **{f"pillar_{pillar}": pillar_score(outcomes, pillar) for pillar in PILLARS},
        "icp_points": icp_halves(outcomes),
        "band": band_of(profile, verdict, points),
        "tier": tier_of(profile, verdict, fit),
        "abm": is_abm(profile, verdict, fit),
        "next_fact": next_fact_of(question),
        "next_field": next_field_of(case, question),
        "unknowns": sum(2**i for i, outcome in enumerate(outcomes) if outcome.share is None),
        **{f"points_{outcome.id}": outcome.line for outcome in outcomes},
        "points_clamp": points - sum(outcome.line for outcome in outcomes),
    }


def icp_halves(outcomes: Sequence[Outcome]) -> int:
    """Return the ICP points in halves: two per mandatory met, one per preferred met."""
    halves = {"mandatory": 2, "preferred": 1}
    return sum(
        halves[outcome.need] for outcome in outcomes if outcome.need and outcome.truth is Truth.MET
    )


# --- Whole tables, several profiles [13] ----------------------------------------------------------


@dataclass(frozen=True)
class Reject:
    """One row that could not be used, counted from 0."""

    table: str
    row: int
    reason: str


@dataclass(frozen=True)
class Judgement:
    """One row per account and profile, and the rows set aside."""

    rows: list[Result]
    rejects: list[Reject]


def judge_all(
    profiles: Sequence[Document],
    accounts: Sequence[Row],
    events: Sequence[Row] | None,
    contacts: Sequence[Row] | None,
    as_of: date,
) -> Judgement:
    """Return the long table: profiles as given, inside a profile the accounts in file order."""
    owned = events_by_account(events or (), contacts)
    blocks: list[list[Result]] = [[] for _ in profiles]
    for account in distinct_rows(accounts):
        mine = None if events is None else owned.get(account["id"], [])
        judged = [judge(profile, account, mine, contacts, as_of) for profile in profiles]
        best = min(judged, key=rank_of)
        for block, result in zip(blocks, judged, strict=True):
            block.append({**result, "best": result is best})
    return Judgement([row for block in blocks for row in block], rejects_of(accounts, events))


def rank_of(result: Result) -> tuple[int, int]:
    """Return the place of a result among those of one account: verdict, then points."""
    points = result["points"]
    assert isinstance(points, int)
    return VERDICTS.index(str(result["verdict"])), -points


def events_by_account(
    events: Sequence[Row], contacts: Sequence[Row] | None
) -> dict[object, list[Row]]:
    """Return each account's distinct events: by their `account_id`, else by their contact's."""
    employers = {
        contact["id"]: contact.get("account_id") for contact in distinct_rows(contacts or ())
    }
    owned: dict[object, list[Row]] = {}
    for event in distinct_events(events):
        owner = event.get("account_id")
        if is_blank(owner):
            owner = employers.get(event.get("contact_id"))
        if not is_blank(owner):
            owned.setdefault(owner, []).append(event)
    return owned


def rejects_of(accounts: Sequence[Row], events: Sequence[Row] | None) -> list[Reject]:
    """Return the rows set aside: accounts with repeated and blank ids, events without a time."""
    undated = [i for i, event in enumerate(events or ()) if event.get("at") is None]
    return [
        *id_rejects("accounts", accounts),
        *(Reject("events", i, "blank at") for i in undated),
    ]


def id_rejects(table: str, rows: Sequence[Row]) -> list[Reject]:
    """Return the rows of a table without an id of their own."""
    rejects, taken = [], set()
    for i, row in enumerate(rows):
        if is_blank(row.get("id")):
            rejects.append(Reject(table, i, "blank id"))
        elif row["id"] in taken:
            rejects.append(Reject(table, i, "repeated id"))
        else:
            taken.add(row["id"])
    return rejects


# --- Readings -------------------------------------------------------------------------------------
#
# Where the specification is silent or can be read in two ways, the oracle reads it so.
# (L) was decided by the lead of the project, the rest is the most natural reading found.
#
# Text
#  1. The trimmed whitespace is Unicode's White_Space property (25 characters, U+0085, U+2009 and
#     U+3000 among them), the zero-width space U+200B and the byte order mark U+FEFF (L): both come
#     with copied cells and files, and nobody sees them. U+001C to U+001F are not whitespace.
#  2. The steps of `fold` run in the order they are written: whitespace before a last combining mark
#     is not at the end when it is trimmed, so "a " + U+0301 folds to "a ".
#  3. The letter table holds both cases of the listed letters. ẞ (U+1E9E), ª, º and all letters from
#     U+0180 on (ș, ế) stay as they are, and letters outside ASCII keep their case: Ω is not ω.
#  4. A pattern of `matches` is folded like any literal, its ends trimmed too. `.` is not a line
#     feed; `^` and `$` are the ends of the text, `$` never stands before a last line feed. A
#     backslash is not part of the language.
#  5. `name_is` (L): initials are ASCII letters. Of a name made of legal forms only, the last words
#     are dropped first. A name without letter or digit is unknown to `name_is` yet `known`.
#     A list of names is understood as any of them.
#  6. A text of combining marks only, a code of punctuation only are unknown, `known` included.
#  7. Digits and letters outside ASCII are dropped from a code; what fold turns into ASCII is kept.
# Tests
#  8. `known` and `missing` look at the value as other tests read it: after folding, and for numbers
#     NaN and infinities are missing.
#  9. Equality on numbers is that of doubles, so -0.0 is 0 (L). Dates know the order tests (L).
# 10. `within` expands to the territory's own codes, compared whole: 44000 is not within 44 (L).
# Events
# 11. Without an events table each event *leaf* is unknown; a nest around it may still be known.
#     Without a contacts table an open never counts: it is not seen, rather than unknown.
# 12. A repeated id is dropped before rows with a blank `at` are rejected: a good second row of an
#     id whose first row has no time is lost. Dropped repeats are not listed among the rejects.
# 13. An id is blank when it is null or folds to nothing; any other is compared as it stands, outer
#     spaces included. This holds for the ids of accounts, contacts and events alike.
# 14. An event whose `account_id` is filled belongs to it, even to no known account. Its contact
#     (consent, rollup) is its `contact_id` even when that contact works elsewhere, and for the
#     rollup even when no contacts table knows it.
# 15. Of two contacts with one id the first holds, for consent and for the account (L). The others
#     and those without id are passed over, not rejected: a contact is no row that is scored.
# 16. A count of NaN or infinity is blank, thus 1. An event without a name counts for nothing.
# 17. An event counts when both the local date of `at` and of `known_at` (blank: `at`) are not after
#     the as-of date.
# 18. `half_life_days` with `need` and no `points` is a grade that weighs 2 or 1. `at_least` beside
#     `half_life_days` or `points_each` has no meaning here and is never drawn.
# 19. An event so old that its weight is 0 is still seen: `absence: unknown` does not apply.
# 20. `absence: unknown` may stand on any event condition, inside nests and gates too.
# 21. Rollups (L): only contacts with counted events are present; nobody present is share 0, or
#     unknown with `absence: unknown`. `max` of a plain signal stays ungraded.
# 22. `met_from` is turned into millionths, half up, and compared with the share in millionths.
# Verdict
# 23. Gates may be nests and events. `waiting` never evaluates a gate again.
# 24. `undecided` includes the account whose quorum is surely reached while a gate is unknown.
# 25. In the `waiting` count an event leaf with any `not` above it keeps its value: two do not
#     cancel out. A nest that is unknown even then counts as met, like every unknown.
# 26. A quorum of 0 is allowed. Without any `need` the quorum is reached.
# 27. `icp_points` counts what is surely met, for disqualified accounts too.
# Scores
# 28. A group whose positive maxima were apportioned 0 has no positive maximum: blank.
# 29. Under `scale: raw` "the sum capped at 100" is the clamp of points; sub-scores divide by raw
#     maxima, and each of these is rounded on its own.
# 30. Tiers are read in document order and fall; the next letter is the one after the last.
# Next fact
# 31. Unknown gates come in document order, before any criterion; one that lets blanks pass is never
#     asked. Criteria have no say in gates, so the verdict of class 1 keeps the gates as they are.
# 32. Class 1, bad outcome of a criterion with events (L): a signal tomorrow may still meet it; what
#     is unknown even then is not met. Under the other sentences, the good outcome of class 1 never
#     changes the order: whatever it would add is the whole of class 2.
# 33. A negative criterion is good at 0, which is what an unknown brings: it never lifts anything.
# 34. `next_field` is the first leaf, in document order, that is unknown by itself, though it may
#     not matter; for an event leaf its name as the profile writes it. Gates that are nests have it.
# Tables
# 35. Profiles are scored one after another (L): all rows of the first, accounts in file order, then
#     all of the second. "Then points" for `best` are the clamped ones.
# 36. A column absent from the file is a column of blanks.
