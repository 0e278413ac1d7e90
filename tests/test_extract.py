"""Extraction as a whole: proof for everything, nothing from the wrong place, no crash."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.clean import clean
from diplograph.errors import ArticleError
from diplograph.extract import extract
from diplograph.model import (
    FACT_ZONES,
    Article,
    Extraction,
    Span,
    Zone,
    ZoneKind,
)
from diplograph.pack import load_packs
from diplograph.read import read
from diplograph.resources import sample_dir
from jumble import LANGUAGES, NEWS, QUICK
from labelled import labelled_sample

SAMPLE = [article for article, _ in labelled_sample()]
PAGES = sorted((sample_dir() / "pages").iterdir())
BY_LANGUAGE = [next(a for a in SAMPLE if a.lang == lang) for lang in ("vi", "en")]
TALKS = "Sáng 3/5, Bộ trưởng Lê An đã hội đàm với Ngoại trưởng Lào Bounmy Sisavath."


def spans(found: Extraction) -> Iterator[Span]:
    """Every place that the extraction quotes."""
    for event in found.events:
        yield event.evidence
        yield from event.more_evidence
    for entity in found.entities:
        yield from entity.mentions


def misquoted(article: Article) -> list[Span]:
    """Quotes that do not stand where they say, in the zone that they say."""
    return [
        span
        for span in spans(extract(article))
        if (article.title if span.zone == "title" else article.text)[
            span.start : span.end
        ]
        != span.quote
        or not span.quote
    ]


def shuffled(text: str, seed: int) -> str:
    """The text's lines in another order, some of them cut short."""
    dice = random.Random(seed)
    lines = text.splitlines()
    dice.shuffle(lines)
    return "\n".join(line[: dice.randint(0, len(line))] for line in lines)


# ── proof ──


@pytest.mark.parametrize("article", SAMPLE, ids=lambda a: a.id)
def test_every_quote_of_a_sample_article_stands_where_it_says(
    article: Article,
) -> None:
    assert misquoted(article) == []


@pytest.mark.parametrize("article", SAMPLE, ids=lambda a: a.id)
def test_everybody_in_an_event_is_an_entity_of_the_article(article: Article) -> None:
    found = extract(article)
    known = {entity.id for entity in found.entities}
    used = {p.entity for event in found.events for p in event.participants}
    places = {event.place for event in found.events if event.place}

    assert used | places <= known


@pytest.mark.parametrize("article", SAMPLE, ids=lambda a: a.id)
def test_every_event_is_of_its_wording_and_sure_to_a_degree(article: Article) -> None:
    wordings = load_packs().by_id
    events = extract(article).events

    assert all(e.family == wordings[e.wording].family for e in events)
    assert all(0 < e.confidence < 1 for e in events)
    assert len({e.id for e in events}) == len(events)


@given(article=st.sampled_from(SAMPLE), seed=st.integers(0, 10_000))
@settings(QUICK, max_examples=60)
def test_quotes_of_shuffled_and_cut_articles_stand_where_they_say(
    article: Article, seed: int
) -> None:
    text = shuffled(article.text, seed)

    assert misquoted(replace(article, text=text, zones=())) == []


@given(lang=LANGUAGES, text=st.text() | NEWS, title=st.text(max_size=60) | NEWS)
@QUICK
def test_quotes_of_any_text_stand_where_they_say(
    lang: str, text: str, title: str
) -> None:
    assert misquoted(Article(id="a", lang=lang, text=text, title=title)) == []


@given(before=st.text("ệaЖ語\U0001f600e\u0301 \n", max_size=40))
@QUICK
def test_what_stands_before_a_sentence_moves_its_quotes(before: str) -> None:
    text = f"{before}\n\n{TALKS}"
    [event] = extract(Article(id="a", lang="vi", text=text)).events

    assert text[event.evidence.start : event.evidence.end] == TALKS


def test_a_quote_from_the_title_counts_in_the_title() -> None:
    title = "Bộ trưởng Lê An tiếp Đại sứ Ghana Yaw Mensah"
    found = extract(Article(id="a", lang="vi", text="Tin vắn.", title=title))
    [event] = found.events

    assert event.evidence.zone == "title"
    assert title[event.evidence.start : event.evidence.end] == event.evidence.quote


def test_an_event_told_again_is_one_event_with_more_proof() -> None:
    again = "Bộ trưởng Lê An hội đàm với Ngoại trưởng Bounmy Sisavath chiều nay."
    [event] = extract(Article(id="a", lang="vi", text=f"{TALKS}\n{again}")).events

    assert event.evidence.quote == TALKS
    assert [span.quote for span in event.more_evidence] == [again]


def test_the_quote_of_a_long_sentence_is_bounded() -> None:
    tail = ", trao đổi về kinh tế" * 60
    text = f"Bộ trưởng Lê An đã hội đàm với Ngoại trưởng Lào Bounmy Sisavath{tail}."
    [event] = extract(Article(id="a", lang="vi", text=text)).events

    assert len(event.evidence.quote.split()) <= 120
    assert "hội đàm" in event.evidence.quote


# ── zones ──


@pytest.mark.parametrize("kind", sorted(set(get_args(ZoneKind)) - FACT_ZONES))
def test_nothing_comes_from_the_furniture_of_a_page(kind: ZoneKind) -> None:
    zone = Zone(kind=kind, start=0, end=len(TALKS))
    found = extract(Article(id="a", lang="vi", text=TALKS, zones=(zone,)))

    assert (found.entities, found.events) == ((), ())


@pytest.mark.parametrize("kind", sorted(FACT_ZONES - {"title"}))
def test_an_event_tells_the_zone_it_stands_in(kind: ZoneKind) -> None:
    zone = Zone(kind=kind, start=0, end=len(TALKS))
    found = extract(Article(id="a", lang="vi", text=TALKS, zones=(zone,)))

    assert [event.evidence.zone for event in found.events] == [kind]


@given(cuts=st.lists(st.integers(0, 2_000), max_size=12), seed=st.integers(0, 99))
@settings(QUICK, max_examples=40)
def test_no_proof_begins_outside_the_zones_of_facts(cuts: list[int], seed: int) -> None:
    article = BY_LANGUAGE[seed % 2]
    dice = random.Random(seed)
    bounds = sorted({0, len(article.text), *(c % len(article.text) for c in cuts)})
    kinds = [dice.choice(get_args(ZoneKind)) for _ in bounds]
    zones = tuple(
        Zone(kind=kind, start=start, end=end)
        for kind, (start, end) in zip(kinds, pairwise(bounds), strict=False)
    )
    found = extract(replace(article, zones=zones, title=""))

    assert {e.evidence.zone for e in found.events} <= FACT_ZONES


# ── pages as they are pasted ──


def facts(article: Article) -> set[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """Type, status and named participants of each event of the cleaned article."""
    found = extract(clean(article))
    names = {entity.id: entity.name for entity in found.entities}
    return {
        (
            event.type,
            event.status,
            tuple(sorted((p.role, names[p.entity]) for p in event.participants)),
        )
        for event in found.events
    }


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_in_its_clutter_tells_what_its_article_tells(path: Path) -> None:
    article = next(article for article in SAMPLE if article.id == path.stem)
    [page] = read([str(path)])

    assert isinstance(page, Article)
    assert facts(page) == facts(replace(article, zones=()))


# ── refusals ──


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vie", "no pack for language 'vie' (have: en, fr, vi). Did you mean \"vi\"?"),
        ("", "no pack for language '' (have: en, fr, vi)."),
    ],
)
def test_a_language_without_pack_is_refused_with_those_there_are(
    lang: str, said: str
) -> None:
    with pytest.raises(ArticleError) as caught:
        extract(Article(id="news-7", lang=lang, text="…"))

    assert str(caught.value) == f"news-7: {said}"
