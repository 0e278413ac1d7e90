"""Made-up diplomatic news without end, with what it says: the same for the same seed.

Topics (a visit with its talks, signings and letters) are told by one to five articles in
both languages, so that the same events come again under other words. Few persons and
states are in the news often and many rarely, days spread over twenty years, and some
events are planned, called off or undated. Names are syllables put together by chance.

``python -m bench.world DIR QUADS`` writes a store of that many quads.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from random import Random

from diplograph.model import (
    Article,
    Entity,
    EntityType,
    Event,
    Extraction,
    Participant,
    Span,
    Status,
)
from diplograph.tables import load_tables

Pair = tuple[Article, Extraction]

FIRST_DAY = date(2005, 1, 1)
DAYS = 7300
SHARE = 0.8
"""Part of a store's quads that is the articles' own."""
_STATUSES: tuple[tuple[Status, int], ...] = (
    *(("Occurred", 72), ("Historical", 14), ("Planned", 11)),
    *(("Cancelled", 2), ("Negated", 1)),
)
_REPORTS = ((1, 60), (2, 22), (3, 10), (4, 5), (5, 3))
_FAMILIES = (
    *(("Encounter", 34), ("Visit", 18), ("Signing", 9), ("Ceremony", 9)),
    *(("Message", 8), ("Conference", 7), ("Relations", 4), ("Call", 3)),
    *(("Transfer", 3), ("Personnel", 2), ("Invitation", 2), ("Dispute", 1)),
)
_TYPES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "Encounter": (
        ("Talks", "hội đàm với", "held talks with"),
        ("Meeting", "gặp", "met"),
        ("Reception", "tiếp", "received"),
        ("CourtesyCall", "đến chào xã giao", "paid a courtesy call on"),
    ),
    "Visit": (
        ("OfficialVisit", "thăm chính thức", "paid an official visit to"),
        ("StateVisit", "thăm cấp Nhà nước", "paid a state visit to"),
        ("WorkingVisit", "thăm làm việc", "paid a working visit to"),
    ),
    "Signing": (("Signing", "ký", "signed"),),
    "Ceremony": (
        ("WelcomeCeremony", "chủ trì lễ đón", "welcomed"),
        ("Banquet", "chiêu đãi", "gave a banquet for"),
    ),
    "Message": (
        ("Congratulation", "gửi điện mừng tới", "congratulated"),
        ("Condolence", "gửi điện chia buồn tới", "sent condolences to"),
    ),
    "Conference": (("Attendance", "dự", "attended"),),
    "Relations": (
        ("RelationUpgrade", "nâng cấp quan hệ với", "raised ties with"),
        ("RelationsEstablished", "thiết lập quan hệ với", "set up relations with"),
    ),
    "Call": (("PhoneCall", "điện đàm với", "spoke by phone with"),),
    "Transfer": (("Gift", "tặng quà", "gave a gift to"), ("Aid", "viện trợ", "aided")),
    "Personnel": (("Appointment", "được bổ nhiệm", "was appointed"),),
    "Invitation": (("Invitation", "mời", "invited"),),
    "Dispute": (
        ("Protest", "phản đối", "protested to"),
        ("Summons", "triệu", "summoned"),
    ),
}
_ROLES: dict[str, tuple[str, str]] = {
    "Encounter": ("participant", "participant"),
    "Reception": ("host", "guest"),
    "CourtesyCall": ("guest", "host"),
    "Visit": ("visitor", "destination"),
    "Signing": ("signatory", "signatory"),
    "Ceremony": ("host", "guest"),
    "Message": ("sender", "recipient"),
    "Conference": ("attendee", "attendee"),
    "Relations": ("party", "party"),
    "Call": ("participant", "participant"),
    "Transfer": ("giver", "recipient"),
    "Personnel": ("appointee", "organisation"),
    "Invitation": ("inviter", "invitee"),
    "Dispute": ("actor", "target"),
}
_OFFICES = (
    ("Bộ trưởng Ngoại giao", "Minister of Foreign Affairs"),
    ("Thủ tướng", "Prime Minister"),
    ("Đại sứ", "Ambassador"),
    ("Bộ trưởng Quốc phòng", "Minister of Defence"),
    ("Chủ tịch nước", "President"),
    ("Bộ trưởng Y tế", "Minister of Health"),
    ("Thứ trưởng Ngoại giao", "Deputy Minister of Foreign Affairs"),
    ("Bộ trưởng Công Thương", "Minister of Industry and Trade"),
    ("Chủ tịch Quốc hội", "Speaker of Parliament"),
    ("Vụ trưởng", "Director-General"),
)
_BODIES = (
    ("Bộ Ngoại giao", "Ministry of Foreign Affairs"),
    ("Bộ Quốc phòng", "Ministry of Defence"),
    ("Bộ Y tế", "Ministry of Health"),
    ("Bộ Công Thương", "Ministry of Industry and Trade"),
)
_THEMES = ("y tế", "giáo dục", "hàng hải", "du lịch", "nông nghiệp", "số hóa", "biển")
_SYLLABLES = {
    "VN": "An Bảo Chiến Dũng Đạt Hà Hiếu Khoa Lâm Minh Nam Phúc Quân Sơn Tâm Vân Yến",
    "": "Ba Del Kor Lin Mar Nov Oru Pet Ral Sam Tek Val Wen Zor Ish Jan Hol Fen Gri",
}
_SURNAMES = {
    "VN": "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
    "": "Abel Borin Castor Dalen Ekman Farkas Gordal Hassim Ivarsen Jarvel Kolar Lund",
}


def made_up_news(*, seed: int = 7, topics: int | None = None) -> Iterator[Pair]:
    """Articles with what they say, topic by topic; without ``topics`` they never end."""
    numbers = count() if topics is None else range(topics)
    for number in numbers:
        yield from _Topic(Random(f"{seed}-{number}"), f"t{seed}-{number}").articles()


@dataclass(frozen=True, slots=True)
class _Who:
    """Somebody or something, with its name in both languages."""

    kind: EntityType
    vi: str
    en: str
    country: str | None = None
    office: tuple[str, str] | None = None

    def name(self, lang: str) -> str:
        return self.vi if lang == "vi" else self.en


@dataclass(frozen=True, slots=True)
class _Fact:
    """An event as it was, before anybody reports it."""

    family: str
    type: str
    verbs: tuple[str, str]
    parts: tuple[tuple[_Who, str], ...]
    status: Status
    day: date
    place: _Who | None


def _weighted(random: Random, choices: Sequence[tuple[str, int]]) -> str:
    names, weights = zip(*choices, strict=True)
    return str(random.choices(names, weights)[0])


def _rank(random: Random, width: int) -> int:
    """Small numbers often, larger ones ever more rarely, without an end."""
    return min(int(width * (random.paretovariate(0.8) - 1)), 10**6)


def countries() -> list[_Who]:
    """States with a name in both languages, in an order that has nothing to do with size."""
    names: dict[str, dict[str, str]] = {}
    for row in load_tables().territories:
        names.setdefault(row.code, {})[row.lang] = row.name
    both = [code for code, told in names.items() if {"vi", "en"} <= told.keys()]
    Random("states").shuffle(both)
    first = ["VN", "CZ", "LA", "US", "JP", "CN"]
    order = first + [code for code in both if code not in first]
    return [_Who("Country", names[c]["vi"], names[c]["en"], c) for c in order]


_STATES: list[_Who] = []
_CAPITALS: dict[str, _Who] = {}


def _states() -> list[_Who]:
    if not _STATES:
        _STATES.extend(countries())
        towns: dict[str, dict[str, str]] = {}
        for row in load_tables().places:
            if row.capital:
                towns.setdefault(row.country, {}).setdefault(row.lang, row.name)
        for code, told in towns.items():
            vi, en = told.get("vi"), told.get("en")
            name = vi or en or code
            _CAPITALS[code] = _Who("Place", name, en or name, code)
    return _STATES


def person(country: str, number: int) -> _Who:
    """The person of that number in a country; the same number is the same person."""
    random = Random(f"person-{country}-{number}")
    key = "VN" if country == "VN" else ""
    given = " ".join(random.sample(_SYLLABLES[key].split(), random.choice((2, 2, 3))))
    surname = random.choice(_SURNAMES[key].split())
    if key:
        vi = f"{surname} {given}"
    else:
        vi = f"{given.replace(' ', '').capitalize()} {surname}{_tail(number)}"
    office = _OFFICES[min(number, len(_OFFICES) - 1)]
    return _Who("Person", vi, vi, country, office)


def _tail(number: int) -> str:
    """Two letters that tell namesakes apart."""
    return "abcdefghijklmnopqrstuvwxyz"[number % 26] + "aeiou"[number // 26 % 5]


class _Topic:
    """What happened between two states in a few days, and who reports it."""

    def __init__(self, random: Random, key: str) -> None:
        self._random, self._key = random, key
        states = _states()
        self._ours = states[0] if random.random() < 0.4 else self._state()
        self._theirs = self._state()
        while self._theirs is self._ours:
            self._theirs = self._state()
        self._day = FIRST_DAY + timedelta(days=random.randrange(DAYS))
        self._people = {
            state.vi: [person(state.country or "", _rank(random, 8)) for _ in range(3)]
            for state in (self._ours, self._theirs)
        }
        self._facts = [self._fact() for _ in range(random.randint(3, 7))]

    def _state(self) -> _Who:
        states = _states()
        return states[_rank(self._random, 4) % len(states)]

    def _somebody(self, state: _Who) -> _Who:
        return self._random.choice(self._people[state.vi])

    def _fact(self) -> _Fact:
        random = self._random
        family = _weighted(random, _FAMILIES)
        kind, *verbs = random.choice(_TYPES[family])
        status: Status = random.choices(*zip(*_STATUSES, strict=True))[0]
        ours, theirs = self._ours, self._theirs
        if random.random() < 0.5:
            ours, theirs = theirs, ours
        placed = random.random() < 0.5 and (theirs.country or "") in _CAPITALS
        return _Fact(
            family=family,
            type=kind,
            verbs=(verbs[0], verbs[1]),
            parts=tuple(self._parts(family, kind, ours, theirs)),
            status=status,
            day=self._day + timedelta(days=random.randint(0, 3)),
            place=_CAPITALS[theirs.country or ""] if placed else None,
        )

    def _parts(
        self, family: str, kind: str, ours: _Who, theirs: _Who
    ) -> Iterator[tuple[_Who, str]]:
        random = self._random
        first, second = _ROLES.get(kind) or _ROLES[family]
        one, other = self._somebody(ours), self._somebody(theirs)
        if family == "Visit":
            yield from ((one, first), (theirs, second))
            if random.random() < 0.4:
                yield other, "inviter"
        elif family in ("Relations", "Dispute"):
            yield from ((ours, first), (theirs, second))
        elif family == "Personnel":
            yield from ((one, first), (self._body(ours), second))
        else:
            yield from ((one, first), (other, second))
        yield from self._more_parts(family, first, ours, theirs)

    def _more_parts(
        self, family: str, first: str, ours: _Who, theirs: _Who
    ) -> Iterator[tuple[_Who, str]]:
        random = self._random
        if family == "Signing":
            yield self._titled("Agreement"), "agreement"
            if random.random() < 0.4:
                yield theirs, "witness"
        elif family == "Conference":
            yield self._titled("Conference"), "conference"
            yield self._body(theirs), "organiser"
        elif family == "Encounter" and random.random() < 0.2:
            yield self._body(ours), first

    def _body(self, state: _Who) -> _Who:
        vi, en = self._random.choice(_BODIES)
        return _Who(
            "Organization", f"{vi} {state.vi}", f"{en} of {state.en}", state.country
        )

    def _titled(self, kind: EntityType) -> _Who:
        theme, year = self._random.choice(_THEMES), self._day.year
        if kind == "Agreement":
            return _Who(kind, f"Bản ghi nhớ về {theme}", f"Memorandum on {theme}")
        turn = self._random.randint(1, 40)
        return _Who(
            kind,
            f"Hội nghị {theme} lần thứ {turn} năm {year}",
            f"Forum on {theme} {turn} {year}",
        )

    def articles(self) -> Iterator[Pair]:
        """The articles that tell of the topic, each a part of it."""
        random = self._random
        reports = random.choices(*zip(*_REPORTS, strict=True))[0]
        for number in range(reports):
            lang = "vi" if random.random() < 0.6 else "en"
            told = [fact for fact in self._facts if random.random() < 0.7]
            page = _Page(f"{self._key}-{number}", lang, random)
            for fact in told or self._facts[:1]:
                page.tell(fact)
            yield page.done(self._day + timedelta(days=random.randint(1, 4)))


@dataclass(slots=True)
class _Page:
    """An article while it is written, one sentence an event."""

    id: str
    lang: str
    random: Random
    text: str = ""
    ids: dict[_Who, str] = field(default_factory=dict)
    mentions: dict[_Who, list[Span]] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)

    def tell(self, fact: _Fact) -> None:
        """Add a sentence and the event that it states."""
        start = len(self.text)
        vi = self.lang == "vi"
        for number, (who, _) in enumerate(fact.parts):
            if number == 1:
                self.text += f"{fact.verbs[0 if vi else 1]} "
            elif number > 1:
                self.text += "cùng với " if vi else "together with "
            if who.office:
                self.text += f"{who.office[0 if vi else 1]} "
            self._name(who)
        if fact.place:
            self.text += "tại " if vi else "in "
            self._name(fact.place)
        day = f"ngày {fact.day:%-d/%-m/%Y}" if vi else f"on {fact.day:%-d %B %Y}"
        dated = self.random.random() < 0.9
        self.text = (self.text + (day if dated else "")).rstrip() + "."
        quote = self.text[start:]
        self.text += "\n"
        self.events.append(
            Event(
                id=f"e{len(self.events) + 1}",
                family=fact.family,
                type=fact.type,
                status=fact.status,
                participants=tuple(
                    Participant(entity=self.ids[who], role=role)
                    for who, role in fact.parts
                ),
                evidence=Span(start=start, end=start + len(quote), quote=quote),
                date=(fact.day.isoformat(),) * 2 if dated else None,
                date_text=day if dated else None,
                place=self.ids[fact.place] if fact.place else None,
                confidence=round(0.6 + 0.4 * self.random.random(), 2),
                wording=f"world.{fact.type.lower()}",
            )
        )

    def _name(self, who: _Who) -> None:
        name, start = who.name(self.lang), len(self.text)
        self.text += f"{name} "
        self.ids.setdefault(who, f"{who.kind[0].lower()}{len(self.ids) + 1}")
        span = Span(start=start, end=start + len(name), quote=name)
        self.mentions.setdefault(who, []).append(span)

    def done(self, published: date) -> Pair:
        """The article and what it says."""
        vi = self.lang == "vi"
        title = self.text.split("\n", 1)[0].rstrip(".")
        article = Article(
            id=self.id,
            text=self.text,
            title=f"{title} ({self.id})",
            lang=self.lang,
            published=published.isoformat(),
            url=f"https://example.org/news/{self.id}",
            source="example.org",
        )
        entities = tuple(
            Entity(
                id=local,
                type=who.kind,
                name=who.name(self.lang),
                country=who.country,
                offices=(who.office[0 if vi else 1],) if who.office else (),
                mentions=tuple(self.mentions[who]),
            )
            for who, local in self.ids.items()
        )
        extraction = Extraction(
            id=self.id,
            lang=self.lang,
            title=article.title,
            published=article.published,
            entities=entities,
            events=tuple(self.events),
        )
        return article, extraction


def fill(path: Path, quads: int) -> int:
    """A store that holds at least so many quads, refreshed; its number of articles."""
    import diplograph

    articles = 0
    with diplograph.open(path) as store:
        news = made_up_news()
        while len(store.quads) < quads * SHARE:
            batch = list(islice(news, 256))
            articles += len(batch)
            store.put_many(batch, run="made up 1")
        store.refresh()
    return articles


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(float(sys.argv[2])))
