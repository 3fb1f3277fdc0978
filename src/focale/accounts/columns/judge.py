"""What does one column hold, as its header says and as its values bear out?"""

from __future__ import annotations

from dataclasses import dataclass, field as attribute, replace

from focale.accounts.columns.belief import LIKELY_FROM, SURE_FROM, Belief
from focale.accounts.columns.expected import BY_VALUES, FAMILY, FREE_TEXT, MUST, NO_TEXT, TOLERATED
from focale.accounts.columns.header import COMPANY, LIKELY, OTHER, SURE, UNCLEAR, Header
from focale.accounts.columns.mapping import MappedColumn, RowKind
from focale.accounts.columns.rows import FIELDS_OF, Rows, meant
from focale.accounts.columns.shapes import Values, shapes_of
from focale.accounts.columns.written import as_written, day_doubt, unit_doubt
from focale.glossary.fields import TYPE_OF_KIND, ColumnKind, FieldType
from focale.glossary.messages import Message
from focale.glossary.shares import whole_percent

NAMED, ALONE, AGREED = 0.92, 0.9, 0.95  # a text that fits; header without values; values agree
LIKELY_AT, BY_VALUES_AT, CHECK_AT, AGAINST_AT = 0.8, 0.72, 0.55, 0.35
_ENOUGH = 8  # different values, before they may tell a field without the header
_MOST, _MANY = 0.9, 0.6  # shares of values that agree: sure, likely
_OLD = "2000"  # a company's day is often older, that of a record never

_ANY_TEXT = frozenset("url ip user_agent address period text outcome held currency".split())
_OWN_NAMES = frozenset(("name", "full_name"))  # of what the row itself is
_TIMES = 20  # names that come back so often, on average, are those of categories

_NEEDS_KIND = frozenset(
    """id name email phone mobile source owner created_on updated_on title role count product
    status stage at event department seniority customer lifecycle lead_status kind linkedin group
    is_closed is_won closed_on probability_pct pipeline amount_eur full_name opted_out""".split()
)
"""Fields whose header says little, unless one knows what the rows are."""
IDS = {
    RowKind.COMPANY: "id", RowKind.CONTACT: "contact_id", RowKind.DEAL: "deal_id",
    RowKind.EVENT: "id", RowKind.LEAD: "lead_id", RowKind.CONTRACT: "contract_id",
    RowKind.ORDER: "order_id", RowKind.MEETING: "meeting_id", RowKind.TARGET: "",
    RowKind.TOUCH: "touch_id", RowKind.COST: "", RowKind.INTERVIEW: "interview_id",
    RowKind.FACT: "",
}  # fmt: skip
"""The identifier of a row, by what it is."""


@dataclass
class _Case:
    """One column under judgement: the field, how sure, and why."""

    field: str = ""
    confidence: float = 0.0
    why: list[Message] = attribute(default_factory=list)
    others: list[str] = attribute(default_factory=list)
    is_conflict: bool = False

    def at_most(self, confidence: float, code: str, **facts: object) -> None:
        """Believe no more than this, for this reason."""
        self.confidence = min(self.confidence, confidence)
        self.why.append(Message(code, facts=facts))


def judged(header: Header, values: Values, rows: Rows, kind: ColumnKind) -> Belief:
    """The belief on one column. kind: what the column physically holds."""
    meanings = meant(header, rows.kind)
    if header.is_none and not meanings:
        case = _Case(why=[Message("column_unknown")])
    elif not meanings and (header.about == OTHER or _is_of_another_kind(header)):
        case = _Case(why=[Message("column_about_other")])
    elif meanings:
        case = _by_header(header, values, rows, meanings)
    else:
        case = _by_values(values, rows, header)
    mapped = MappedColumn(header.text, case.field, TYPE_OF_KIND.get(kind, FieldType.TEXT))
    mapped = as_written(mapped, FIELDS_OF[rows.kind].get(case.field), header, values)
    if case.field:
        _doubt_form(case, mapped, header, values)
    return Belief(
        mapped, round(case.confidence, 2), tuple(case.why), values, tuple(case.others),
        case.is_conflict,
    )  # fmt: skip


def _is_of_another_kind(header: Header) -> bool:
    return bool(header.about) and header.about != COMPANY and bool(header.meanings)


def _by_header(
    header: Header, values: Values, rows: Rows, meanings: list[tuple[str, int, int]]
) -> _Case:
    field, strength, _ = meanings[0]
    others = [name for name, _, _ in meanings[1:]] if strength < SURE else []
    case = _Case(field, 1.0, [Message("column_named")], others)
    field = _neighbour(field, values)
    if field != case.field and field in FIELDS_OF[rows.kind]:
        case.others.insert(0, case.field)
        case.field = field
        if values.share(*MUST.get(field, ())) >= _MOST:
            is_own_name = "_".join(header.words) == field
            strength = SURE if is_own_name else max(strength, LIKELY)
    _weigh_values(case, values, rows)
    if strength == LIKELY:
        case.at_most(LIKELY_AT, "column_named_so")
    elif strength == UNCLEAR:
        case.at_most(CHECK_AT, "column_unclear", fields=_listed(case))
    if case.why[1:] and strength < SURE:
        del case.why[0]
    is_bare_id = case.field == IDS[rows.kind] and "".join(header.words) in ("id", "identifiant")
    if not rows.is_certain and (case.field in _NEEDS_KIND or is_bare_id):
        case.at_most(CHECK_AT, "column_kind_unclear")
    if case.field == "owner" and header.words[-1:] == ("id",):
        case.at_most(LIKELY_AT, "column_identifier")
    if case.field == "created_on" and rows.kind is RowKind.COMPANY:
        _weigh_creation(case, values)
    if case.field == IDS[rows.kind] and values.distinct < values.known:
        case.at_most(CHECK_AT, "column_repeated")
    if case.field in _OWN_NAMES and values.distinct * _TIMES <= values.known:
        case.at_most(AGAINST_AT, "column_few_names")
        case.is_conflict = True
    return case


def _listed(case: _Case) -> str:
    return ", ".join([case.field, *case.others])


def _neighbour(field: str, values: Values) -> str:
    """The field of the same family that the values fit, where they do not fit this one."""
    fits = values.share(*MUST[field]) if field in MUST else 1 - values.share(*FREE_TEXT)
    if values.known == 0 or (field in MUST and fits >= _MANY):
        return field
    for other, shapes in FAMILY.get(field, ()):
        wanted = _plain_text(values) if shapes == ("words",) else values.share(*shapes)
        if wanted >= _MOST:
            return other
    return field


_NO_WORDS = (
    "number", "email", "url", "date", "siren", "siret", "vat", "phone", "naf", "flag", "opaque",
    "uuid", "percent", "money", "band",
)  # fmt: skip


def _plain_text(values: Values) -> float:
    """The share of texts of no number, code or address."""
    return 1 - values.share(*_NO_WORDS)


def _weigh_values(case: _Case, values: Values, rows: Rows) -> None:
    """How far the values bear out the field of the header."""
    if values.known == 0:
        case.at_most(ALONE, "column_blank")
    elif values.share("opaque") >= 0.5 and not case.field.endswith("id"):
        case.at_most(LIKELY_AT - 0.05, "column_opaque")
    elif case.field in MUST:
        _weigh_shapes(case, values, rows)
    else:
        against = values.share(*FREE_TEXT, *(("number",) if case.field in NO_TEXT else ()))
        if case.field.endswith("id") or case.field in _ANY_TEXT:
            against = 0.0
        if against >= _MANY:
            _contradict(case, values, rows)
        else:
            case.confidence = NAMED


def _weigh_shapes(case: _Case, values: Values, rows: Rows) -> None:
    share = values.share(*MUST[case.field])
    percent = whole_percent(share)
    if share >= _MOST:
        case.confidence = AGREED + 0.04 * (share - _MOST) / (1 - _MOST)
        case.why.append(Message("column_agree", facts={"share": percent}))
        return
    tolerated = TOLERATED.get(case.field, ())
    near = max(share + values.share(*tolerated), _plain_text(values) if "words" in tolerated else 0)
    odd = _odd_one(values, MUST[case.field])
    if case.field in ("headcount", "headcount_band") and values.share("band_date"):
        dated = next(text for text in values.texts if "band_date" in shapes_of(text))
        case.why.append(Message("column_band_dates", facts={"value": dated[:30]}))
    if share >= _MANY:
        case.at_most(LIKELY_AT, "column_partly", share=percent, value=odd)
    elif near >= _MANY and not _telling(values, case.field, rows):
        case.at_most(LIKELY_FROM + 0.02, "column_partly", share=percent, value=odd)
    else:
        _contradict(case, values, rows)


def _contradict(case: _Case, values: Values, rows: Rows) -> None:
    """The values say something else: told, and nothing is decided."""
    case.is_conflict = True
    told = _telling(values, case.field, rows)
    if told:
        other, share, shape = told
        facts = {
            "share": whole_percent(share), "field": other,
            "value": next(text for text in values.texts if shape in shapes_of(text)),
        }  # fmt: skip
        case.others = [other, *(name for name in case.others if name != other)]
        case.at_most(AGAINST_AT, "column_against", **facts)
    else:
        odd = _odd_one(values, MUST.get(case.field, ()))
        case.at_most(AGAINST_AT, "column_odd", value=odd)


def _telling(values: Values, field: str, rows: Rows) -> tuple[str, float, str] | None:
    """Another field of the file's kind that the values tell by themselves."""
    for other, shape, _ in BY_VALUES:
        share = values.share(shape)
        if other != field and share >= _MANY and shape not in MUST.get(field, ()):
            return other, share, shape
    return None


def _odd_one(values: Values, shapes: tuple[str, ...]) -> str:
    """A value that has none of these shapes."""
    odd = (text for text in values.texts if not shapes_of(text) & set(shapes))
    return next(odd, values.texts[0] if values.texts else "")[:30]


def _by_values(values: Values, rows: Rows, header: Header) -> _Case:
    """What the values say where the header says nothing: likely at best."""
    if values.distinct >= _ENOUGH:
        for field, shape, least in BY_VALUES:
            share = values.share(shape)
            if share >= least and field in FIELDS_OF[rows.kind]:
                why = Message("column_values", facts={"share": whole_percent(share)})
                at = BY_VALUES_AT if rows.is_certain and not header.words else CHECK_AT
                return _Case(field, at, [why])
    return _Case(why=[Message("column_unknown")])


def _weigh_creation(case: _Case, values: Values) -> None:
    """A company's own day is often older than any CRM; that of its record never is."""
    years = [text for text in values.texts if "date" in shapes_of(text)]
    old = sum(_year(text) < _OLD for text in years)
    if values.share("year") >= _MANY:
        case.why = [reason for reason in case.why if reason.code != "column_partly"]
        case.at_most(LIKELY_FROM, "column_year_only")
    elif years and old * 10 < len(years):
        case.at_most(LIKELY_AT, "column_record_day")


def _year(text: str) -> str:
    """The four digits of a year, "9999" when there are none."""
    for part in text.replace("/", "-").replace(".", "-").replace(" ", "-").split("-"):
        if len(part) == 4 and part.isdigit():
            return part
    return text[:4] if text[:8].isdigit() else "9999"


def _doubt_form(case: _Case, mapped: MappedColumn, header: Header, values: Values) -> None:
    """Lower what is believed where the unit or the order of days is written nowhere."""
    for doubt in (unit_doubt(mapped, header, values), day_doubt(mapped, values)):
        if doubt is not None:
            case.confidence = min(case.confidence, LIKELY_AT)
            case.why.append(doubt)
    if mapped.unit == "%" and values.median is not None and values.median <= 1:
        case.at_most(LIKELY_AT, "column_fraction")


def with_field(
    belief: Belief, field: str, confidence: float, why: Message, kind: RowKind
) -> Belief:
    """The same column, held for another field."""
    type_ = FIELDS_OF[kind][field].type
    others = tuple(name for name in (belief.field, *belief.others) if name and name != field)
    mapped = replace(belief.mapped, field=field, type=type_)
    return replace(
        belief, mapped=mapped, confidence=confidence, why=(why, *belief.why[1:]), others=others
    )


def capped(belief: Belief, confidence: float, why: Message) -> Belief:
    """The same belief, no firmer than this."""
    return replace(
        belief, confidence=min(belief.confidence, confidence), why=(*belief.why, why)
    )  # fmt: skip


def is_surely(belief: Belief) -> bool:
    """Whether the belief is firm enough to be mapped."""
    return belief.confidence >= SURE_FROM
