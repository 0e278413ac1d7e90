"""Write names/territories.csv from CLDR, so that no command has to load babel."""

from __future__ import annotations

import csv
import io
import re
import sys

from babel import Locale

from diplograph.pack import load_languages
from diplograph.resources import packs_dir

LEFT_OUT = frozenset(
    {
        "AC",
        "AQ",
        "BV",
        "CP",
        "DG",
        "EA",
        "EZ",
        "HM",
        "IC",
        "IO",
        "QO",
        "TA",
        "TF",
        "UM",
        "UN",
        "XA",
        "XB",
        "ZZ",
    }
)
"""No countries: uninhabited or part of one, an organisation, or CLDR's own test codes."""


def territories() -> str:
    """The table as CSV, sorted; «Myanmar (Miến Điện)» gives only its first name."""
    rows = [
        (code, lang, re.sub(r" \(.*\)$", "", name))
        for lang in load_languages()
        for code, name in Locale.parse(lang).territories.items()
        if re.fullmatch("[A-Z]{2}", code) and code not in LEFT_OUT
    ]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("code", "lang", "name"))
    writer.writerows(sorted(rows))
    return text.getvalue()


def main() -> None:
    """Write the file, and say how many names it has."""
    path = packs_dir() / "names" / "territories.csv"
    path.write_text(territories(), encoding="utf-8", newline="")
    sys.stdout.write(f"{path}: {territories().count(chr(10)) - 1} names\n")


if __name__ == "__main__":
    main()
