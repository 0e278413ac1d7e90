"""Articles with what was found in them as spaCy documents, for those who train or compare models."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans

from diplograph.model import Article, Extraction
from diplograph.model import Span as Told

ENTITIES: Final = "entities"
EVENTS: Final = "events"
_ANY: Final = "xx"
"""Tokens by blanks and signs alone, for languages whose tokenizer needs another library."""
_OWN: Final = frozenset({"en", "fr"})


def to_doc(article: Article, extraction: Extraction) -> Doc:
    """The article's text as a spaCy Doc with its entities and the sentences of its events.

    ``doc.ents`` holds the mentions, none inside another; ``doc.spans["entities"]`` all of
    them, ``doc.spans["events"]`` what proves each event. Labels are the types, ``id_`` of a
    span the id in the extraction. Spans grow to whole tokens.
    """
    doc = _cutter(article.lang)(article.text)
    doc.user_data = {"id": article.id, "published": article.published}
    mentions = [
        _span(doc, mention, entity.type, entity.id)
        for entity in extraction.entities
        for mention in entity.mentions
    ]
    proofs = [
        _span(doc, proof, event.type, event.id)
        for event in extraction.events
        for proof in (event.evidence, *event.more_evidence)
    ]
    doc.spans[ENTITIES] = [span for span in mentions if span is not None]
    doc.spans[EVENTS] = [span for span in proofs if span is not None]
    doc.set_ents(filter_spans(doc.spans[ENTITIES]))
    return doc


def write_docs(pairs: Iterable[tuple[Article, Extraction]], path: Path) -> int:
    """Write the documents into a file that ``spacy train`` reads; how many there are.

    Raises:
        OSError: the file cannot be written.
    """
    kept = DocBin(store_user_data=True)
    for article, extraction in pairs:
        kept.add(to_doc(article, extraction))
    kept.to_disk(path)
    return len(kept)


@cache
def _cutter(lang: str) -> Language:
    """What cuts texts of a language into tokens."""
    return spacy.blank(lang if lang in _OWN else _ANY)


def _span(doc: Doc, told: Told, label: str, name: str) -> Span | None:
    """The stretch in the document; None for one of a title that stands apart."""
    if doc.text[told.start : told.end] != told.quote:
        return None
    return doc.char_span(
        told.start, told.end, label=label, span_id=name, alignment_mode="expand"
    )
