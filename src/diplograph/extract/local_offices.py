"""Offices of towns and provinces, named with them: «Thị trưởng Paris», «Tỉnh trưởng Attapeu»."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.hits import Hits
from diplograph.extract.phrases import OfficePhrase
from diplograph.extract.tokens import Tokens

_LOCAL = frozenset(
    {
        "county-president",
        "deputy-governor",
        "deputy-mayor",
        "governor",
        "mayor",
        "party-secretary-city",
        "party-secretary-local",
        "peoples-committee-chair",
        "peoples-committee-vice-chair",
        "peoples-council-chair",
        "prefecture-governor",
        "provincial-governor",
        "regional-president",
    }
)
"""Offices that are held in a town or province."""


def with_town(tokens: Tokens, hits: Hits, office: OfficePhrase) -> OfficePhrase:
    """The office with the name of the town or province that stands behind it, if one does."""
    town = hits.at(office.end, "place") if office.head in _LOCAL else None
    if town is None:
        return office
    own = tokens.slice(office.end, town.end)
    lemma = " ".join([office.lemma, *tokens.norms[office.end : town.end]])
    return replace(office, end=town.end, title=f"{office.title} {own}", lemma=lemma)
