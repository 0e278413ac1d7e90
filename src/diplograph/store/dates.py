"""How exact the date of an event is."""

from __future__ import annotations

from calendar import monthrange


def precision(first: str, last: str, family: str) -> str:
    """Day, Month, Year, WholeRange or WithinRange, from two ISO dates.

    A visit fills its days; anything else took place some time within them.
    """
    if first == last:
        return "Day"
    if first[5:] == "01-01" and last == f"{first[:4]}-12-31":
        return "Year"
    year, month = int(first[:4]), int(first[5:7])
    if first[8:] == "01" and last == f"{first[:7]}-{monthrange(year, month)[1]}":
        return "Month"
    return "WholeRange" if family == "Visit" else "WithinRange"
