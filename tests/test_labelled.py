from __future__ import annotations

from labelled import labelled_sample


def test_every_quote_of_the_sample_stands_where_it_says() -> None:
    wrong = [
        (article.id, span)
        for article, found in labelled_sample()
        for span in [
            *(event.evidence for event in found.events),
            *(mention for entity in found.entities for mention in entity.mentions),
        ]
        if (article.title if span.zone == "title" else article.text)[
            span.start : span.end
        ]
        != span.quote
    ]

    assert wrong == []


def test_every_person_of_the_sample_is_mentioned_by_name() -> None:
    silent = [
        (article.id, entity.name)
        for article, found in labelled_sample()
        for entity in found.entities
        if entity.type == "Person" and not entity.mentions
    ]

    assert silent == []
