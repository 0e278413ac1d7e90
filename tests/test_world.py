from __future__ import annotations

from itertools import islice

from bench.world import made_up_news


def test_the_same_seed_tells_the_same_news_and_another_tells_other() -> None:
    one, again = (list(islice(made_up_news(seed=3), 20)) for _ in range(2))

    assert one == again
    assert one != list(islice(made_up_news(seed=4), 20))


def test_more_topics_begin_with_the_same_ones() -> None:
    few = list(made_up_news(topics=5))

    assert list(islice(made_up_news(), len(few))) == few


def test_every_quote_of_made_up_news_stands_where_it_says() -> None:
    for article, found in made_up_news(topics=30):
        spans = [event.evidence for event in found.events]
        spans += [span for entity in found.entities for span in entity.mentions]

        assert all(article.text[s.start : s.end] == s.quote for s in spans)
