"""What a line is by itself: a head, a link, a credit, a name, an image's file name."""

from __future__ import annotations

import re

from diplograph.clean.lines import Unit, key_of
from diplograph.clean.words import Words
from diplograph.spelling import without_marks

_ARROW = re.compile(r"^\s*(?:>{1,3}|» ?|►|▶|▸|➤|→|☞|⏩|>\s>)\s*\S")
_TABS = re.compile(r"\s*(?:[|•·»›>]|\s{2,}|\t)\s*")
_STOP = re.compile(r"\\?#(?:\s?\\?#)+$")
_LEFTOVER = re.compile(r"\{+[\w.]+\}+$")
_COLON = re.compile(r"[^:>»]{1,25}[:>»]")
_CUT = re.compile(r"[|•·»›>\t]|  ")
_CREDITED = re.compile(r"[:/(]| by | – | — | - ")
_BARS = re.compile(r"\s*[|•·»›>]\s*")
_WORD = re.compile(r"\w+")
_TAGS = re.compile(r"^(?:#\w[\w\-]*(?:\s+[\w\-]+){0,4}[\s,;]*){2,}$|^#\w+$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAME = r"[^\W\d_][\w'’\-]*(?:\.[\w'’\-]+)*\.?"
_NAMES = re.compile(
    rf"^[-–—(]?\s*{_NAME}(?:\s+{_NAME}){{0,4}}(?:\s*(?:[-–—/,&]|và|and)\s*{_NAME}(?:\s+{_NAME}){{0,4}}){{0,3}}\s*\)?$"
)
_SIGNED = re.compile(
    rf"^(?:{_NAME}\s+){{0,6}}{_NAME}?\s*[(/]\s*(?:[Tt]heo\s+)?[^()]{{2,50}}\)?$"
)
_SLUG = re.compile(r"^(?:[a-z0-9]+[ \-]+){3,}[a-z0-9]+(?:\.(?:jpe?g|png|webp))?$")
_SLUG_START = re.compile(r"^(?:[a-z0-9]+ ){5,}(?=\W?[^\Wa-z\d_])")
_ITEM = re.compile(r"(?:[•·▪●*–—-]|\d{1,2}[.)])\s*[^\W\d_]")
_BARE_ITEM = re.compile(r"[^\W\d_][^:]{3,128}[^.!?:]\Z")
_FEW = 2
"""Most lines under a head that are no list yet, the head counted."""
_SIGNATURES = frozenset({"name", "byline", "caption", "credit"})
_LONGEST = 70
"""Words beyond which a unit is never furniture."""
_LIMITS = {
    "related": 8,
    "tail": 8,
    "comments": 14,
    "widget": 25,
    "nav": 14,
    "byline": 8,
    "tags": 60,
}


def fold(text: str) -> str:
    """Lower case without accents and punctuation, as in a file name."""
    return " ".join(_WORD.findall(without_marks(text.lower().replace("đ", "d"))))


def _is_stamp(unit: Unit, words: Words) -> bool:
    if unit.size > 14 or not _YEAR.search(unit.text):
        return False
    rest = [w for w in _WORD.findall(unit.key) if not w.isdigit()]
    return len(_WORD.findall(unit.key)) > 2 and all(
        w in words.stamp or w.strip("0123456789") in words.stamp for w in rest
    )


def _is_menu(text: str, words: Words) -> bool:
    if not _CUT.search(text):
        return False
    parts = [part for part in _TABS.split(text) if part]
    if len(parts) > 1 and all(words.whole.get(key_of(part)) for part in parts):
        return True
    parts = _BARS.split(text)
    return len(parts) > 3 and all(len(part.split()) <= 4 for part in parts)


def _capitals(text: str) -> bool:
    found = [w for w in _WORD.findall(text) if w not in ("và", "and")]
    return bool(found) and all(w[0].isupper() or w[0].isdigit() for w in found)


def _is_name(unit: Unit) -> bool:
    if unit.size > 9 or len(unit.text) > 60 or not _NAMES.match(unit.text):
        return False
    return _capitals(unit.text) and (unit.size > 1 or len(unit.key) < 9)


def _is_signed(unit: Unit) -> bool:
    if unit.size > 9 or len(unit.text) > 80:
        return False
    before = re.split(r"[(/]", unit.text, maxsplit=1)[0]
    return _capitals(before) and _SIGNED.match(unit.text) is not None


def _phrase(unit: Unit, words: Words) -> str:
    kind = words.whole.get(unit.key, "")
    if (
        not kind
        and unit.key[:3] in words.starts
        and len(unit.text) <= 400
        and (match := words.gapped.fullmatch(unit.key))
    ):
        kind = match.lastgroup or ""
    if kind == "byline" and unit.text.endswith(".") and unit.size > 4:
        return ""
    if kind == "link" and unit.prose and not _COLON.match(unit.text):
        return ""
    return kind if unit.size <= _LIMITS.get(kind, 45) else ""


def _slug(unit: Unit, folded: str, accented: bool) -> str:
    """``alt`` for a file name, ``altlink`` for a file name with a headline behind it."""
    text = unit.text
    if not (text[0].islower() or text[0].isdigit()) or len(text) > 500:
        return ""
    if folded and text.startswith(folded):
        return "altlink" if len(text) > len(folded) + 3 else "alt"
    if not accented or not text[:12].isascii():
        return ""
    if _SLUG.match(text):
        return "alt"
    return "altlink" if _SLUG_START.match(text) else ""


def _sign(unit: Unit) -> str:
    """What a sign at the beginning of a line tells."""
    if unit.text[0] in "©®":
        return "footer"
    if _LEFTOVER.match(unit.text):
        return "nav"
    if unit.size <= 14 and _TAGS.match(unit.text):
        return "tags"
    return "link" if unit.size <= 45 and _ARROW.match(unit.text) else ""


def _shape(unit: Unit, words: Words) -> str:
    if unit.size <= 12 and words.credit_line.match(unit.text):
        return "credit"
    if unit.size <= 4 and words.agency.match(unit.text.lstrip("([-–—/ ")):
        return "byline"
    tail = unit.text[-110:]
    # The search is dear, and most lines have no sign of a credit.
    if _CREDITED.search(tail) and words.credit.search(tail):
        return "caption"
    if unit.size > 14:
        return ""
    if _is_signed(unit):
        return "byline"
    return "name" if _is_name(unit) else ""


def mark(found: list[Unit], words: Words, title: str, *, accented: bool) -> None:
    """Fill ``key`` and ``mark`` of every unit; neighbours do not matter here."""
    folded = fold(title)
    heading = key_of(title)
    for unit in found:
        unit.key = key = key_of(unit.text) if unit.size <= _LONGEST else unit.text
        if not key:
            unit.mark = "stop" if _STOP.match(unit.text) else "nav"
        elif key == heading or _is_cut_title(unit, heading):
            unit.mark = "title"
        elif _is_picture(key, heading, words):
            unit.mark = "alt"
        else:
            unit.mark = _one(unit, words, folded, accented)
    _itemised(found)


def _itemised(found: list[Unit]) -> None:
    """«Those attending:» and «- A of X» below it: people listed, and no names of authors."""
    for at, head in enumerate(found):
        if head.mark or not head.text.endswith(":"):
            continue
        last = max(_items(found, at), _bare_items(found, at))
        if last - at > _FEW:
            for unit in found[at + 1 : last]:
                unit.mark = "" if unit.mark in _SIGNATURES else unit.mark


def _items(found: list[Unit], head: int) -> int:
    """The unit after the lines with a sign of a list that stand below the head."""
    last = head + 1
    while last < len(found) and _ITEM.match(found[last].text):
        last += 1
    return last


def _bare_items(found: list[Unit], head: int) -> int:
    """The same for lines that only begin with a capital, none apart from the others."""
    last = head + 1
    while last < len(found):
        unit = found[last]
        apart = unit.gap and last > head + 1
        plain = unit.text[0].isupper() and _BARE_ITEM.match(unit.text) is not None
        if apart or not plain or unit.mark not in {"", *_SIGNATURES}:
            break
        last += 1
    return last


def _is_cut_title(unit: Unit, heading: str) -> bool:
    """The title went on with the name of the site: «… - Báo Mẫu»."""
    return (
        unit.size > 4
        and 0 < len(heading) - len(unit.key) <= 40
        and (
            heading.startswith(unit.key)
            and not heading[len(unit.key) :].lstrip()[:1].isalnum()
        )
    )


def _is_picture(key: str, heading: str, words: Words) -> bool:
    """«Title - ảnh 1», «Title 2»: the page names its pictures after the headline."""
    if not heading or not key.startswith(f"{heading} "):
        return False
    *before, number = _WORD.findall(key[len(heading) :]) or [""]
    picture = not before or " ".join(before) in words.pictures
    return number.isdecimal() and len(number) <= _FEW and picture


def _one(unit: Unit, words: Words, folded: str, accented: bool) -> str:
    if slug := _slug(unit, folded, accented):
        return slug
    if unit.size > _LONGEST:
        return ""
    if unit.size <= 45 and (kind := _phrase(unit, words)):
        return "nav" if kind == "follow" else kind
    if not unit.text[0].isalnum() and (sign := _sign(unit)):
        return sign
    if unit.size <= 40 and (_is_menu(unit.text, words) or _is_stamp(unit, words)):
        return "nav"
    return _shape(unit, words)
