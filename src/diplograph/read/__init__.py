"""Files, pages and lines of JSON as articles; the only place that normalises text."""

from __future__ import annotations

from diplograph.read.fault import ReadFault
from diplograph.read.language import detect, readable
from diplograph.read.sources import read

__all__ = ["ReadFault", "detect", "read", "readable"]
