from __future__ import annotations

import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

import diplograph
from diplograph.model import (
    Article,
    Entity,
    Event,
    Extraction,
    Participant,
    Span,
    Zone,
    ZoneKind,
)
from diplograph.store.iris import article_hash, slug
from diplograph.store.names import entity_name
from diplograph.store.quads import article_quads
from diplograph.store.terms import NAMESPACES, PENDING, sound, term
from diplograph.store.vocabulary import vocabulary
from stories import AN, BINH, entity, event, story

HOSTILE = [
    "quote \" and ' and \\ and \\u0041",
    "line\nbreak\r\nand\ttab",
    "} } ; DROP ALL ; INSERT DATA {",
    "<script>alert(1)</script> & </script>",
    "\u202eright to left\u202c עברית العربية",
    "🕊️👩‍👩‍👧 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "\x00\x01\x08\x0b\x0c\x1f\x7f\x85\u2028\ufffe\uffff",
    "=cmd|' /C calc'!A0",
    "{{ template }} %s ${x}",
    " ",
]


@dataclass(frozen=True)
class Fact:
    """What a reader gets back of an event."""

    family: str
    kind: str
    status: str
    date: tuple[str, str] | None
    parts: frozenset[tuple[str, str]]
    quotes: frozenset[tuple[int, int, str, str]]
    wording: str
    confidence: float


def put_in(article: Article, extraction: Extraction) -> list[Fact]:
    owner = article_hash(article.id)
    names = {
        e.id: NAMESPACES["id"] + entity_name(e, owner) for e in extraction.entities
    }
    return [
        Fact(
            family=one.family,
            kind=one.type,
            status=one.status,
            date=one.date,
            parts=frozenset((names[p.entity], p.role) for p in one.participants),
            quotes=frozenset(
                (s.start, s.end, sound(s.quote), s.zone)
                for s in (one.evidence, *one.more_evidence)
            ),
            wording=one.wording,
            confidence=round(one.confidence, 4),
        )
        for one in extraction.events
    ]


def taken_out(quads: list[ox.Quad]) -> list[Fact]:
    about: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    proofs: dict[str, list[str]] = defaultdict(list)
    for quad in quads:
        subject, verb = str(quad.subject), str(quad.predicate).rsplit("/", 1)[-1]
        about[subject][verb.rsplit("#", 1)[-1].rstrip(">")].append(quad.object)
        if quad.predicate == term("oa:hasBody"):
            proofs[str(quad.object)].append(subject)
    word = {
        str(iri): name
        for table in (
            *(vocabulary().statuses, vocabulary().roles, vocabulary().zones),
            *(vocabulary().types, vocabulary().families),
        )
        for name, iri in table.items()
    }

    def first(node: str, verb: str) -> Any:
        return about[node][verb][0]

    def fact(node: str, told: dict[str, list[Any]]) -> Fact:
        days = [told[f"has{b}TimeStamp"] for b in ("EarliestBegin", "LatestEnd")]
        parts = [str(part) for part in told["participation"]]
        family = next(k for k in told["type"] if str(k) in word)
        quotes = set()
        for proof in proofs[node]:
            words = str(first(str(first(proof, "hasTarget")), "hasSelector"))
            start, end, exact = (
                first(words, key).value for key in ("start", "end", "exact")
            )
            quotes.add((int(start), int(end), exact, word[str(first(proof, "zone"))]))
        proof = proofs[node][0]
        return Fact(
            family=word[str(family)],
            kind=word[str(told["eventType"][0])],
            status=word[str(told["status"][0])],
            date=(days[0][0].value, days[1][0].value) if days[0] else None,
            parts=frozenset(
                (first(part, "agent").value, word[str(first(part, "role"))])
                for part in parts
            ),
            quotes=frozenset(quotes),
            wording=first(proof, "wording").value if about[proof]["wording"] else "",
            confidence=float(first(proof, "confidence").value),
        )

    return [
        fact(node, told)
        for node, told in list(about.items())
        if term("dg:Event") in told["type"]
    ]


_TEXT = st.text(st.characters(), max_size=20) | st.sampled_from(HOSTILE)
_NAME = st.one_of(
    st.sampled_from(["Trần Văn An", "Lê Tiến Dũng", "Somsak Bounmy", "Tuấn"]),
    _TEXT.filter(lambda text: bool(text.strip())),
)
_DAY = st.dates().map(lambda day: day.isoformat())
_WORDS = vocabulary()
_KIND = st.sampled_from(sorted(_WORDS.family_of_type.items()))


@st.composite
def extractions(draw: st.DrawFn) -> tuple[Article, Extraction]:
    text = draw(st.text(st.characters(), min_size=4, max_size=60))
    people = [
        Entity(
            id=f"p{n}",
            type="Person",
            name=draw(_NAME),
            aliases=tuple(draw(st.lists(_TEXT, max_size=2))),
            country=draw(st.sampled_from([None, "VN", "LA"])),
            offices=tuple(draw(st.lists(_NAME, max_size=2))),
        )
        for n in range(draw(st.integers(1, 4)))
    ]
    events = [
        draw(_events(text, n, len(people))) for n in range(draw(st.integers(0, 3)))
    ]
    article = Article(
        id=draw(_NAME),
        text=text,
        title=draw(_TEXT),
        lang=draw(st.sampled_from(["vi", "en", ""])),
        published=draw(st.none() | _DAY),
        url=draw(st.none() | _TEXT | st.just("https://example.org/ă?q=1")),
        zones=(Zone(kind="body", start=0, end=len(text)),),
    )
    extraction = Extraction(
        id=article.id,
        lang=article.lang,
        title=article.title,
        entities=tuple(people),
        events=tuple(events),
    )
    return article, extraction


@st.composite
def _events(draw: st.DrawFn, text: str, number: int, people: int) -> Event:
    kind, family = draw(_KIND)
    spans = draw(st.lists(_spans(text), min_size=1, max_size=2, unique=True))
    days = sorted(draw(st.tuples(_DAY, _DAY)))
    parts = st.tuples(st.integers(0, people - 1), st.sampled_from(sorted(_WORDS.roles)))
    return Event(
        id=f"e{number}",
        family=family,
        type=kind,
        status=draw(st.sampled_from(["Occurred", "Planned", "Historical"])),
        participants=tuple(
            Participant(entity=f"p{n}", role=role)
            for n, role in draw(st.lists(parts, min_size=1, max_size=4, unique=True))
        ),
        evidence=spans[0],
        more_evidence=tuple(spans[1:]),
        date=draw(st.sampled_from([None, (days[0], days[1])])),
        confidence=draw(st.floats(0, 1)),
        wording=draw(st.sampled_from(["", "a.b.vi.1"])),
        note=draw(st.none() | _TEXT),
    )


@st.composite
def _spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    zones: list[ZoneKind] = ["lead", "body", "caption"]
    zone = draw(st.sampled_from(zones))
    return Span(start=start, end=end, quote=text[start:end], zone=zone)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(extractions())
def test_facts_come_out_as_they_went_in(pair: tuple[Article, Extraction]) -> None:
    article, extraction = pair
    found = taken_out(article_quads(article, extraction, "test 1"))

    assert sorted(found, key=repr) == sorted(put_in(article, extraction), key=repr)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=30)
@given(extractions())
def test_a_quad_survives_every_syntax(pair: tuple[Article, Extraction]) -> None:
    quads = set(article_quads(*pair, "test 1"))
    for syntax in (ox.RdfFormat.N_QUADS, ox.RdfFormat.TRIG, ox.RdfFormat.JSON_LD):
        text = ox.serialize(quads, format=syntax, prefixes=NAMESPACES)
        assert text is not None

        assert set(ox.parse(input=text, format=syntax)) == quads


def test_hostile_words_are_stored_and_replaced_as_they_are(tmp_path: Path) -> None:
    for change in ("", "changed"):
        with diplograph.open(tmp_path / "store") as store:
            for n, words in enumerate(HOSTILE):
                who = ("p1", f"An {words}", "VN")
                held = event("Encounter", "Talks", (who, "participant"))
                store.put(*story(f"{n} {words}", [entity(who)], [held], extra=change))
            quotes = {
                quad.object.value
                for quad in store.quads.quads_for_pattern(None, term("oa:exact"), None)
                if isinstance(quad.object, ox.Literal)
            }

            assert quotes == {f"An {words} Talks e1." for words in HOSTILE}
            assert store.article_ids == sorted(
                f"{n} {w}" for n, w in enumerate(HOSTILE)
            )


@given(st.text())
def test_a_slug_is_short_plain_ascii(text: str) -> None:
    found = slug(text)

    assert 0 < len(found) <= 40
    assert all(c.isascii() and (c.isalnum() or c == "-") for c in found)


def test_one_article_in_turtle(snapshot: SnapshotAssertion) -> None:
    held = event("Encounter", "Talks", (AN, "participant"), (BINH, "participant"))
    people = [entity(AN, "Bộ trưởng Ngoại giao"), entity(BINH)]
    quads = article_quads(*story("tin-1", people, [held]), "rules 1")
    text = ox.serialize(
        [quad.triple for quad in quads], format=ox.RdfFormat.TURTLE, prefixes=NAMESPACES
    )
    assert text is not None
    # The serializer lists prefixes in no fixed order.
    lines = [line for line in text.decode().splitlines() if line[:7] != "@prefix"]

    assert "\n".join(lines) == snapshot


_WRITER = """
import sys
sys.path.insert(0, {tests!r})
import diplograph
from stories import AN, BINH, DUNG, talks
with diplograph.open({store!r}) as store:
    print("open", flush=True)
    for n in range(100_000):
        store.put(*talks(f"a{{n % 40}}", AN, (BINH, DUNG)[n // 40 % 2]))
"""


def test_a_killed_writer_leaves_whole_articles_only(tmp_path: Path) -> None:
    from stories import DUNG, talks

    path = tmp_path / "store"
    code = _WRITER.format(tests=str(Path(__file__).parent), store=str(path))
    sizes = {
        len(article_quads(*talks(f"a{n}", AN, other), diplograph.store.default_run()))
        for n in range(40)
        for other in (BINH, DUNG)
    }
    for wait in (0.05, 0.12, 0.2, 0.33, 0.47):
        with subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"open\n"
            time.sleep(wait)
            writer.kill()
        with diplograph.open(path) as store:
            counts: dict[str, int] = defaultdict(int)
            for quad in store.quads:
                if quad.graph_name != PENDING:
                    counts[str(quad.graph_name)] += 1

        assert set(counts.values()) <= sizes
    assert counts
