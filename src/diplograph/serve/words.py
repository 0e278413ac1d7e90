"""The words of the service's pages, in each of their languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")


@cache
def words(lang: str) -> Mapping[str, str]:
    """Key → text in the language, as in ``texts.toml``."""
    text = Path(__file__).with_name("texts.toml").read_text("utf-8")
    return {key: told[lang] for key, told in tomllib.loads(text).items()}
