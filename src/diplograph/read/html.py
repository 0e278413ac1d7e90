"""An HTML page as an article: main text through trafilatura, metadata as the page states it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import trafilatura

from diplograph.model import Article
from diplograph.read.fault import Unreadable
from diplograph.read.lines import decoded
from diplograph.read.rows import LIMITS, Missing, checked_date, checked_id

Node = Any
"""An element of lxml, which has no types."""

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "og:published_time",
    "dc.date.issued",
    "dc.date",
    "date",
)
_BLOCKS = "p|h1|h2|h3|h4|h5|h6|li|div|section|aside|figure|article|td|blockquote"
_TITLE_CUT = re.compile(r"\s+[|»]\s+[^|»]{1,60}$")
_HTTP = re.compile(r"https?://\S{1,1990}")


def _text_of(data: bytes) -> str:
    try:
        return decoded(data)
    except Unreadable:
        declared = _CHARSET.search(data[:4096])
        name = declared.group(1).decode("ascii", "replace") if declared else ""
        if not name or name.lower() in ("utf-8", "utf8") or b"\x00" in data:
            raise
        try:
            return data.decode(name)
        except (LookupError, UnicodeError):
            raise Unreadable(
                f"the page calls its encoding {name}, but its bytes are not; save it as UTF-8"
            ) from None


def _tree(text: str) -> Node:
    tree = trafilatura.load_html(text)
    if tree is None:
        raise Unreadable("no HTML that can be read")
    return tree


def _meta(tree: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = (node.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth + 1)
    elif isinstance(value, list):
        for part in value[:50]:
            yield from _objects(part, depth + 1)


def _linked_data(tree: Node) -> Iterator[dict[str, Any]]:
    for node in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            yield from _objects(json.loads(node.text or ""))
        except (ValueError, RecursionError):
            continue


def _stated_dates(tree: Node, meta: dict[str, str]) -> Iterator[str]:
    """Dates that the page states as its own; a guess from its text is worse than none."""
    if "article:published_time" in meta:
        yield meta["article:published_time"]
    for row in _linked_data(tree):
        if isinstance(row.get("datePublished"), str):
            yield row["datePublished"]
    for name in _PUBLISHED:
        if name in meta:
            yield meta[name]
    for node in tree.xpath("//article//time[@datetime] | //main//time[@datetime]")[:1]:
        yield node.get("datetime")


def _published(tree: Node, meta: dict[str, str]) -> str | None:
    for found in _stated_dates(tree, meta):
        try:
            return checked_date(found)
        except Unreadable:
            continue
    return None


def _joined(node: Node) -> str:
    return " ".join(node.text_content().split())


def _title(tree: Node, meta: dict[str, str]) -> str:
    heads = [text for node in tree.iter("h1") if (text := _joined(node))]
    if len(heads) == 1:
        return heads[0]
    stated = meta.get("og:title") or " ".join((tree.findtext(".//title") or "").split())
    for head in heads:
        if head and stated.startswith(head):
            return head
    return _TITLE_CUT.sub("", stated)


def _url(tree: Node, meta: dict[str, str]) -> str | None:
    links = [node.get("href") or "" for node in tree.xpath("//link[@rel='canonical']")]
    for found in (*links, meta.get("og:url", "")):
        if _HTTP.fullmatch(found) and not re.search(r"[<>\"{}|\\^`\x00-\x20]", found):
            return found
    return None


def _lone_link(node: Node) -> bool:
    """All text of the node is one link: a headline of another article."""
    links = [a for a in node.iter("a") if a.text_content().strip()]
    return (
        len(links) == 1
        and len(_joined(links[0])) >= 20
        and _joined(links[0]) == _joined(node)
    )


def _prune(tree: Node) -> None:
    """Drop boxes that are a linked headline with or without a teaser; keep captions as text."""
    for node in list(tree.iter("h2", "h3", "h4", "h5", "h6", "p", "li", "strong")):
        if node.getparent() is None or not _lone_link(node):
            continue
        box = node.getparent()
        inside = len(_joined(box))
        headline = len(_joined(node))
        if (
            box.tag in ("div", "section", "aside", "li", "figure")
            and inside <= headline + 320
        ):
            node = box
        if node.getparent() is not None and node.tag not in ("body", "html"):
            node.drop_tree()
    for node in list(tree.iter("figcaption")):
        node.tag = "p"
        figure = next(node.iterancestors("figure"), None)
        if figure is not None:
            figure.tag = "div"


def _plain(tree: Node) -> str:
    """Text of all blocks, for pages too small for trafilatura; the cleaner does the rest."""
    for node in list(
        tree.iter("script", "style", "noscript", "template", "nav", "form", "button")
    ):
        node.drop_tree()
    for node in tree.iter(*_BLOCKS.split("|"), "br", "tr"):
        node.tail = "\n" + (node.tail or "")
        node.text = "\n" + (node.text or "") if node.tag != "br" else node.text
    body = tree.find("body")
    found = (body if body is not None else tree).text_content().split("\n")
    return "\n".join(line for raw in found if (line := " ".join(raw.split())))


def _main_text(tree: Node) -> str:
    _prune(tree)
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=False
    )
    text = found.text if found is not None and not isinstance(found, dict) else ""
    return text or ""


def article_of_html(name: str, data: bytes, missing: Missing) -> Article:
    """The article of an HTML page; ``name`` becomes its id.

    Raises:
        Unreadable: the page has no text, is too long, or is no HTML.
    """
    page = _text_of(data)
    tree = _tree(page)
    meta = _meta(tree)
    title, published, url = _title(tree, meta), _published(tree, meta), _url(tree, meta)
    text = _main_text(tree) or _plain(_tree(page))
    text = unicodedata.normalize("NFC", text).replace("\x00", "")
    if not text.strip():
        raise Unreadable("the page has no text")
    if len(text) > LIMITS["text"]:
        raise Unreadable(
            f"the page has {len(text)} characters; at most {LIMITS['text']} are allowed"
        )
    title = unicodedata.normalize("NFC", title)[: LIMITS["title"]]
    return Article(
        id=checked_id(name),
        title=title or text.strip().split("\n", 1)[0][: LIMITS["title"]],
        text=text,
        # Not the lang of <html>: often it is only the template's.
        lang=missing.lang or "",
        published=published or missing.published,
        url=url,
        source=meta.get("og:site_name", "")[: LIMITS["source"]] or None,
    )
