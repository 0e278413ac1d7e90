"""The measures by name: what the command line lists and runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from diplograph.analyse import centre, pairs, paths, visits, years
from diplograph.analyse.options import Option, Values, read_options
from diplograph.analyse.study import Study
from diplograph.analyse.table import table
from diplograph.errors import QueryError, nearest
from diplograph.model import Answer

Run = Callable[[Study, Values], Sequence[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure with its titles by language and its options."""

    name: str
    titles: Mapping[str, str]
    options: tuple[Option, ...]
    row: type
    """What one row is; its fields are the columns."""
    run: Run


def measures() -> tuple[Measure, ...]:
    """Every measure, in the order in which a reader meets them."""
    return _MEASURES


def measure(
    study: Study,
    name: str,
    options: Mapping[str, str] | None = None,
    *,
    lang: str = "en",
) -> Answer:
    """The table of a named measure, actors shown by their label in ``lang``.

    Raises:
        QueryError: the measure or an option is unknown, or a value is wrong.
        EmptyGraph: there is nothing to measure.
    """
    chosen = find_measure(name)
    values = read_options(chosen.name, chosen.options, options or {}, study.actors)
    return table(chosen.run(study, values), lang, row=chosen.row)


_TOP = Option(name="top", type="int", default="10", meaning="number of rows")
_COUNTRY = Option(
    name="country", type="country", required=True, meaning="one of the two countries"
)
_WITH = Option(name="with", type="country", required=True, meaning="the other country")


def _measure(
    name: str,
    en: str,
    vi: str,
    row: type,
    run: Run,
    *options: Option,
) -> Measure:
    titles = {"en": en, "vi": vi}
    return Measure(name=name, titles=titles, options=options, row=row, run=run)


_MEASURES: tuple[Measure, ...] = (
    _measure(
        "persons",
        "Most active persons",
        "Nhân vật hoạt động nhiều nhất",
        centre.Activity,
        lambda s, o: centre.most_active(s.ties, s.actors, top=o["top"]),
        _TOP,
    ),
    _measure(
        "ministries",
        "Most active ministries, through their people too",
        "Bộ hoạt động nhiều nhất, kể cả qua người của bộ",
        centre.Activity,
        lambda s, o: centre.most_active(
            s.ties, s.ministries, kind="Organization", top=o["top"]
        ),
        _TOP,
    ),
    _measure(
        "countries",
        "Most active countries, through their people too",
        "Nước hoạt động nhiều nhất, kể cả qua người của nước đó",
        years.CountryActivity,
        lambda s, o: years.active_countries(s.occasions, s.actors)[: o["top"]],
        _TOP,
    ),
    _measure(
        "brokers",
        "Brokers: who stands between others (betweenness)",
        "Người bắc cầu: ai đứng giữa những người khác",
        centre.Broker,
        lambda s, o: centre.brokers(s.contact_ties, s.actors, top=o["top"]),
        _TOP,
    ),
    _measure(
        "connections",
        "How two are connected: the shortest chains of meetings and calls",
        "Hai bên liên hệ với nhau thế nào: chuỗi gặp gỡ ngắn nhất",
        paths.Link,
        lambda s, o: paths.connections(
            s.contact_ties, s.actors, o["one"], o["other"], top=o["top"]
        ),
        Option(name="one", type="actor", required=True, meaning="where chains begin"),
        Option(name="other", type="actor", required=True, meaning="where they end"),
        _TOP,
    ),
    _measure(
        "communities",
        "Communities of people who meet each other",
        "Các nhóm người gặp gỡ nhau",
        centre.Community,
        lambda s, o: centre.communities(s.contact_ties, s.actors),
    ),
    _measure(
        "reciprocity",
        "Visits of two countries to each other, by rank if told",
        "Thăm qua lại giữa hai nước, theo cấp nếu muốn",
        visits.Reciprocity,
        lambda s, o: visits.reciprocity(
            s.occasions, s.actors, o["country"], o["with"], by_rank=o["ranks"]
        ),
        _COUNTRY,
        _WITH,
        Option(name="ranks", type="flag", default="no", meaning="one row a rank"),
    ),
    _measure(
        "exchange",
        "Events a year with each partner, by family",
        "Số sự kiện mỗi năm với từng đối tác",
        years.Exchange,
        lambda s, o: years.exchange(
            s.occasions, s.actors, home=o["country"], partner=o["with"]
        ),
        Option(name="country", type="country", meaning="whose exchange; the busiest"),
        Option(name="with", type="country", meaning="only with this partner"),
    ),
    _measure(
        "overdue",
        "Visits planned or invited and not reported as held",
        "Chuyến thăm đã định hoặc được mời mà chưa thấy diễn ra",
        visits.Overdue,
        lambda s, o: visits.overdue_visits(
            s.occasions, s.actors, months=o["months"], as_of=o["day"]
        ),
        Option(
            name="months", type="int", default="12", meaning="months until it is due"
        ),
        Option(name="day", type="date", meaning="as of this day; the last publication"),
    ),
    _measure(
        "first-meetings",
        "First known meeting of each pair, newest first",
        "Lần gặp đầu tiên được biết của từng cặp",
        pairs.FirstMeeting,
        lambda s, o: pairs.first_meetings(s.ties, s.actors)[: o["top"]],
        _TOP,
    ),
    _measure(
        "shared-rooms",
        "Who attended together, and did they also meet",
        "Ai cùng dự sự kiện, và họ có gặp nhau không",
        pairs.SharedRoom,
        lambda s, o: pairs.shared_rooms(s.occasions, s.ties, s.actors),
    ),
    _measure(
        "kept-ties",
        "Contacts that persons kept when they changed office",
        "Quan hệ cá nhân còn giữ khi đổi chức vụ",
        pairs.KeptTie,
        lambda s, o: pairs.kept_ties(s.occasions, s.ties, s.actors),
    ),
    _measure(
        "office-ties",
        "Contacts that stayed with an office when its holder changed",
        "Quan hệ ở lại với chức vụ khi đổi người",
        pairs.OfficeTie,
        lambda s, o: pairs.office_ties(s.occasions, s.ties, s.actors),
    ),
)


def find_measure(name: str) -> Measure:
    """The measure of that name.

    Raises:
        QueryError: there is none; the message lists the names and the nearest one.
    """
    known = {one.name: one for one in _MEASURES}
    if name in known:
        return known[name]
    raise QueryError(
        f'no measure "{name}" (have: {", ".join(known)}).{nearest(name, known)}'
    )
