"""Readable names made from content: the same input gives the same name anywhere."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_SLUG_LENGTH = 40


@lru_cache(maxsize=1 << 16)
def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens, at most 40 characters; never empty.

    Folding loses tones, so a slug is for reading and never an identity.
    """
    ascii_text = anyascii(unicodedata.normalize("NFC", text)).lower()
    joined = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    return joined[:_SLUG_LENGTH].rstrip("-") or "x"


@lru_cache(maxsize=1 << 16)
def digest(*parts: str, length: int = 6) -> str:
    """Hexadecimal digits over the NFC parts, blanks collapsed."""
    text = "\x1f".join(
        " ".join(unicodedata.normalize("NFC", part).split()) for part in parts
    )
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def article_hash(article_id: str) -> str:
    """Ten digits that mark everything an article says."""
    return digest("article", article_id, length=10)


def article_key(article_id: str) -> str:
    """Slug and hash of an article: the end of its IRI and of its graph's name."""
    return f"{slug(article_id)}-{article_hash(article_id)}"


def country_name(code: str) -> str:
    """Local name of a country by its ISO code."""
    return f"country-{slug(code)}"


def shared_name(kind: str, name: str, country: str | None) -> str:
    """Local name of something that is the same in every article."""
    place = f"{slug(country)}-" if country and kind != "person" else ""
    return f"{kind}-{place}{slug(name)}-{digest(kind, name, country or '')}"


def local_name(kind: str, name: str, country: str | None, owner: str) -> str:
    """Local name of something that only one article knows; ``owner`` is its hash."""
    return f"{shared_name(kind, name, country)}-{owner}"
