"""diplograph: diplomatic news as a knowledge graph in which every fact carries its sentence."""

from __future__ import annotations
