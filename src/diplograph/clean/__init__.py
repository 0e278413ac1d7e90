"""The zones of a page: what is the article, and what only stands around it."""

from __future__ import annotations

from diplograph.clean.credit import agency
from diplograph.clean.zones import clean

__all__ = ["agency", "clean"]
