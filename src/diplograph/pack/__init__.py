"""Language packs and event wordings, read from TOML and checked; nothing else parses rules."""

from __future__ import annotations

from diplograph.pack.grammar import Grammar
from diplograph.pack.reading import load_languages, load_packs
from diplograph.pack.values import (
    Element,
    Example,
    Family,
    LanguagePack,
    Packs,
    Pattern,
    Wording,
)

__all__ = [
    "Element",
    "Example",
    "Family",
    "Grammar",
    "LanguagePack",
    "Packs",
    "Pattern",
    "Wording",
    "load_languages",
    "load_packs",
]
