"""Articles as spaCy documents."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin
from typer.testing import CliRunner

from diplograph.annotated import to_doc
from diplograph.cli.app import app
from diplograph.extract import extract
from diplograph.model import Article

TEXTS = {
    "en": "Prime Minister Anders Holm of Norway met President Carla Mendez in Oslo.",
    "vi": "Thủ tướng Na Uy Anders Holm đã gặp Tổng thống Chile Carla Mendez tại Oslo.",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_a_document_holds_entities_and_proofs(lang: str) -> None:
    article = Article(id="a", lang=lang, text=TEXTS[lang], published="2024-03-06")
    doc = to_doc(article, extract(article))

    assert doc.text == article.text
    assert {(e.text, e.label_) for e in doc.ents} >= {
        ("Anders Holm", "Person"),
        ("Carla Mendez", "Person"),
    }
    (proof,) = doc.spans["events"]
    assert (proof.label_, proof.id_) == ("Meeting", "e1")
    assert doc.user_data["published"] == "2024-03-06"


def test_the_command_writes_documents_that_spacy_reads(tmp_path: Path) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "facts.spacy"
    source.write_text(TEXTS["en"], encoding="utf-8")

    done = CliRunner().invoke(app, ["extract", str(source), "-o", str(target)])

    assert done.exit_code == 0, done.output
    (doc,) = DocBin().from_disk(target).get_docs(spacy.blank("en").vocab)
    assert {e.label_ for e in doc.ents} >= {"Person"}
    assert len(doc.spans["events"]) == 1
