"""How many wordings of the phrase book are understood: ``python -m phrase_book [FILE]``."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from diplograph.extract import extract
from diplograph.model import Article, Entity
from diplograph.pack import load_packs

PHRASES = Path(__file__).resolve().parents[1] / "data" / "phrases"
_UNASKED = frozenset({"agreement", "conference", "organisation"})
"""Roles of things, whose names may be cut in more than one way."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sentence of the book and what became of it."""

    line: dict[str, Any]
    verdict: str
    """``understood``, ``missed``, ``people``, ``status``; of near misses ``silent``, ``told``."""


def outcomes(path: Path) -> Iterator[Outcome]:
    """Every sentence of a file with its verdict."""
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        yield Outcome(sentence, _verdict(sentence))


def _verdict(line: dict[str, Any]) -> str:
    found = extract(Article(id="a", lang=line["lang"], text=line["text"]))
    if line["type"] is None:
        return "told" if found.events else "silent"
    entities = {entity.id: entity for entity in found.entities}
    family = _family(line["type"])
    wanted = _wanted(line["roles"])
    needed = wanted if family != "Visit" else _wanted(line["roles"], "destination")
    verdict = "missed"
    for event in found.events:
        if event.family != family:
            continue
        told = {
            _called(entities[p.entity], wanted)
            for p in event.participants
            if p.role not in _UNASKED
        }
        if needed <= told <= wanted:
            return "understood" if event.status == line["status"] else "status"
        verdict = "people"
    return verdict


def _family(kind: str) -> str:
    families = load_packs().families.values()
    return next(family.name for family in families if kind in family.types)


def _wanted(roles: dict[str, list[str]], *but: str) -> set[str]:
    left_out = _UNASKED | set(but)
    names = (
        name for role, names in roles.items() if role not in left_out for name in names
    )
    return {_fold(name) for name in names}


def _called(entity: Entity, wanted: set[str]) -> str:
    """The name of the book that the entity goes by; its own if none fits."""
    forms = [_fold(form) for form in (entity.name, *entity.aliases)]
    alike = (w for w in sorted(wanted) if any(w in form or form in w for form in forms))
    return next(alike, forms[0])


def _fold(name: str) -> str:
    return name.casefold().replace("’", "'")


def share(found: list[Outcome]) -> float:
    """The part of the sentences that tell an event which is understood."""
    telling = [one for one in found if one.line["type"] is not None]
    return sum(one.verdict == "understood" for one in telling) / len(telling)


def main() -> None:
    """Print the shares, or the sentences of a file that are not understood."""
    if sys.argv[1:]:
        for one in outcomes(Path(sys.argv[1])):
            if one.verdict not in {"understood", "silent"}:
                line = one.line
                told = one.verdict, line["type"], line.get("status"), line["text"]
                sys.stdout.write(" ".join(map(str, told)) + "\n")
        return
    for path in sorted(PHRASES.glob("*.jsonl")):
        found = list(outcomes(path))
        verdicts = Counter(one.verdict for one in found)
        counts = f"{path.name:20} {share(found):.2f} {dict(sorted(verdicts.items()))}"
        sys.stdout.write(counts + "\n")


if __name__ == "__main__":
    main()
