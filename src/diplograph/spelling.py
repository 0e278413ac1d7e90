"""Names as people write them: words without case, and letters without diacritics."""

from __future__ import annotations

import re
import unicodedata


def fold(text: str) -> str:
    """Lower-case words without diacritics: ``Trương Minh-Tuấn`` → ``truong minh tuan``."""
    letters = without_marks(text.casefold().replace("đ", "d"))
    return " ".join(re.findall(r"\w+", letters))


def without_marks(text: str) -> str:
    """The letters without the marks above and below them: ``Đức, Rodríguez`` → ``Đuc, Rodriguez``."""
    letters = unicodedata.normalize("NFD", text)
    return "".join(c for c in letters if not unicodedata.combining(c))


def plain_words(text: str) -> str:
    """Lower-case words with their diacritics: ``Trương Minh-Tuấn`` → ``trương minh tuấn``."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def index_words(name: str) -> set[str]:
    """The words by which a name is found, with and without diacritics."""
    return {*fold(name).split(), *plain_words(name).split()}
