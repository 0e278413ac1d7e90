"""Names as people write them: words without case, and without diacritics."""

from __future__ import annotations

import re
import unicodedata


def fold(text: str) -> str:
    """Lower-case words without diacritics: ``Trương Minh-Tuấn`` → ``truong minh tuan``."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", letters))


def plain_words(text: str) -> str:
    """Lower-case words with their diacritics: ``Trương Minh-Tuấn`` → ``trương minh tuấn``."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def index_words(name: str) -> set[str]:
    """The words by which a name is found, with and without diacritics."""
    return {*fold(name).split(), *plain_words(name).split()}
