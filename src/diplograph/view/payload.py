"""What the page knows: actors, pairs, events, proofs and words as one JSON object."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

from diplograph.model import Actor, Proof, Tie
from diplograph.view import layout, texts
from diplograph.view.narrow import Selection

_NAME, _TITLE, _QUOTE, _URL = 200, 400, 2000, 2000
"""Longest texts that enter the page, in characters: input is bounded, not trusted."""
_HUES = 8
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+$", re.IGNORECASE)
_GROUND = {"Place", "Country"}
_UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def clip(text: str, most: int) -> str:
    """The text in at most ``most`` characters, without halves of surrogate pairs."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return whole if len(whole) <= most else whole[: most - 1] + "…"


def safe_url(url: str | None) -> str | None:
    """The address if it is a plain http or https one, else None."""
    if (
        not url
        or len(url) > _URL
        or any(c.isspace() or not c.isprintable() for c in url)
    ):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def to_json(value: object) -> str:
    """JSON that may stand inside ``<script>``: no ``<``, ``>`` or ``&`` is left in it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(
        _UNSAFE
    )


class _Table:
    """Rows with an opaque number each, in the order of their first use."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self._numbers: dict[object, int] = {}

    def number(self, key: object) -> tuple[int, bool]:
        found = self._numbers.setdefault(key, len(self._numbers))
        return found, found == len(self.rows)


class Payload:
    """Numbered actors, events and articles of a selection, the most reported actor first."""

    def __init__(self, selection: Selection, known: Sequence[Actor] = ()) -> None:
        self._places = {a.iri: describe(a)["name"] for a in known if a.kind in _GROUND}
        weight = _reports(selection.ties)
        self.actors = sorted(
            selection.actors, key=lambda a: (-weight.get(a.iri, 0), a.iri)
        )
        self.reports = [weight.get(a.iri, 0) for a in self.actors]
        self.number = {actor.iri: n for n, actor in enumerate(self.actors)}
        self.centre = selection.centre
        self._events = _Table()
        self._articles = _Table()
        self.pairs = self._pairs(selection.ties)

    def _pairs(self, ties: Iterable[Tie]) -> dict[tuple[int, int], list[list[Any]]]:
        """Pair of actors → its ties as [event, relation, whether it runs backwards]."""
        pairs: dict[tuple[int, int], list[list[Any]]] = {}
        for tie in ties:
            a, b = self.number[tie.source], self.number[tie.target]
            row = [self._event(tie), tie.relation, int(a > b)]
            rows = pairs.setdefault((min(a, b), max(a, b)), [])
            if row not in rows:
                rows.append(row)
        return pairs

    def _event(self, tie: Tie) -> int:
        number, new = self._events.number(tie.event)
        if new:
            first, last = tie.first or tie.last, tie.last or tie.first
            row = {
                "family": tie.family,
                "type": tie.type,
                "status": tie.status,
                "first": first,
                "last": last,
                "place": self._place(tie.place),
                "weight": tie.weight,
                "proofs": [self._proof(proof) for proof in tie.proofs],
            }
            self._events.rows.append(row)
        return number

    def _place(self, place: str | None) -> dict[str, str] | None:
        """Names of a place; one known by an IRI alone is nothing to show."""
        if not place or place in self._places:
            return self._places.get(place or "")
        return (
            None if ":" in place else dict.fromkeys(texts.LANGUAGES, clip(place, _NAME))
        )

    def _proof(self, proof: Proof) -> list[Any]:
        return [
            self._article(proof),
            clip(proof.quote, _QUOTE),
            proof.start,
            proof.end,
            proof.zone,
            round(proof.confidence, 3),
        ]

    def _article(self, proof: Proof) -> int:
        number, new = self._articles.number(proof.article)
        if new:
            title = clip(proof.article_title, _TITLE)
            row = {"title": title, "url": safe_url(proof.url), "date": proof.published}
            self._articles.rows.append(row)
        return number

    def links(self) -> list[layout.Link]:
        """Pairs with their number of reports, as the layout wants them."""
        events = self._events.rows
        return [
            (a, b, float(sum(events[e]["weight"] for e in {row[0] for row in rows})))
            for (a, b), rows in self.pairs.items()
        ]

    def data(self) -> dict[str, Any]:
        """Everything but nodes and edges: events, articles, labels, countries."""
        events = self._events.rows
        hues = _hues(self.actors, self.reports)
        return {
            "events": events,
            "articles": self._articles.rows,
            "countries": {
                code: {**texts.country(code), "hue": hue} for code, hue in hues.items()
            },
            "ui": texts.texts()["ui"],
            "kind": texts.labels("kind", (a.kind for a in self.actors)),
            "zone": texts.texts()["zone"],
            "relation": texts.texts()["relation"],
            **{
                section: texts.labels(section, (row[section] for row in events))
                for section in ("family", "type", "status")
            },
            "focus": self.number[self.centre] if self.centre else None,
        }


def describe(actor: Actor) -> dict[str, Any]:
    """Name by page language, other names, kind, country and offices of an actor."""
    labels = {lang: clip(name, _NAME) for lang, name in actor.labels.items() if name}
    known = list(dict.fromkeys(labels.values())) or ["?"]
    spare = labels.get("und", known[0])
    names = {lang: labels.get(lang, spare) for lang in texts.LANGUAGES}
    return {
        "kind": actor.kind,
        "name": names,
        "other": [name for name in known if name not in names.values()],
        "country": actor.country,
        "offices": [clip(office, _NAME) for office in actor.offices],
    }


def _reports(ties: Sequence[Tie]) -> dict[str, int]:
    seen: dict[str, dict[str, int]] = {}
    for tie in ties:
        for iri in (tie.source, tie.target):
            seen.setdefault(iri, {})[tie.event] = tie.weight
    return {iri: sum(events.values()) for iri, events in seen.items()}


def _hues(actors: Sequence[Actor], reports: Sequence[int]) -> dict[str, int]:
    """Country → colour number; the busiest have their own, the rest share the last."""
    total: dict[str, int] = {}
    for actor, count in zip(actors, reports, strict=True):
        if actor.country:
            total[actor.country] = total.get(actor.country, 0) + count
    ranked = sorted(total, key=lambda code: (-total[code], code))
    return {code: min(rank, _HUES) for rank, code in enumerate(ranked)}
