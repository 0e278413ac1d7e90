"""What is brought up to date piece by piece is what a rebuild would make."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from itertools import combinations, permutations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import diplograph
from bench.world import Pair, made_up_news
from diplograph.model import Event, Status
from diplograph.store import Store
from diplograph.store import refresh as refresh_module
from stories import AN, BINH, LAOS, VIETNAM, Who, entity, event, story

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["put", "put", "put", "replace", "retract", "refresh"]),
        st.integers(0, 15),
        st.integers(0, 15),
    ),
    min_size=8,
    max_size=30,
)
PEOPLE = ("Trần Văn An", "Tran Van An", "Lê Bình", "Somsak Bounmy", "Kham Lao")


def lines(store: Store) -> set[str]:
    return {str(quad) for quad in store.quads}


@cache
def crowded() -> list[Pair]:
    """Articles of few people and states, so that nearly all hangs together."""
    random = Random(11)
    return [_article(random, number) for number in range(16)]


def _article(random: Random, number: int) -> Pair:
    homes, lands = ["VN", "VN", "LA", ""], [LAOS, VIETNAM]
    offices = ["Thủ tướng", "Bộ trưởng Ngoại giao", "Minister of Health", "Đại sứ"]
    people = [(f"p{i}", random.choice(PEOPLE), random.choice(homes)) for i in range(3)]
    deal = ("a1", random.choice(["Bản ghi nhớ", "Hiệp định"]), "")
    forum = ("s1", f"Diễn đàn kinh tế lần thứ {random.randint(1, 2)}", "")
    land = random.choice(lands)
    events = [
        _event(random, f"e{i}", people, (land, deal, forum))
        for i in range(random.randint(1, 4))
    ]
    crowd = [entity(p, *random.sample(offices, random.randint(0, 2))) for p in people]
    crowd += [entity(deal), entity(forum), entity(land)]
    if random.random() < 0.3:
        crowd.append(entity(("o1", "Bộ Y tế", random.choice(["VN", "LA"]))))
    lang = random.choice(["vi", "en"])
    told = random.choice(["2024-05-03", "2024-05-08", None])
    return story(f"n{number}", crowd, events, lang=lang, published=told)


def _event(
    random: Random, id: str, people: list[Who], things: tuple[Who, Who, Who]
) -> Event:
    land, deal, forum = things
    one, other, third = random.sample(people, 3)
    family, kind, *parts = random.choice(
        [
            ("Encounter", "Talks", (one, "participant"), (other, "participant")),
            ("Encounter", "Meeting", (one, "participant"), (third, "participant")),
            ("Encounter", "Reception", (one, "host"), (other, "guest")),
            (
                "Visit",
                "Visit",
                (one, "visitor"),
                (land, "destination"),
                (other, "inviter"),
            ),
            (
                "Signing",
                "Signing",
                (one, "signatory"),
                (other, "signatory"),
                (deal, "agreement"),
            ),
            (
                "Signing",
                "Signing",
                (one, "signatory"),
                (land, "witness"),
                (deal, "agreement"),
            ),
            (
                "Conference",
                "Attendance",
                (one, "attendee"),
                (other, "attendee"),
                (forum, "conference"),
            ),
            ("Relations", "RelationUpgrade", (LAOS, "party"), (VIETNAM, "party")),
        ]
    )
    if family == "Relations":
        parts = [(land, "party"), (one, "party")]
    day = random.choice(["2024-05-02", "2024-05-03", "2024-05-07"])
    date = random.choice([(day, day), (day, day), None, ("2024-01-01", "2024-12-31")])
    status: Status = random.choice(["Occurred", "Occurred", "Planned", "Cancelled"])
    return event(family, kind, *parts, id=id, date=date, status=status)  # type: ignore[arg-type]


def fresh(folder: Path, articles: Iterable[Pair]) -> set[str]:
    """The graph of a store that was built at once."""
    with diplograph.open(folder) as store:
        store.put_many(articles)
        store.refresh()
        return lines(store)


@settings(
    deadline=None,
    derandomize=True,
    max_examples=6,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(STEPS)
def test_any_order_of_changes_ends_where_a_rebuild_and_a_fresh_build_do(
    steps: list[tuple[str, int, int]],
) -> None:
    now: dict[str, Pair] = {}
    # However many articles change, nothing is rebuilt after the first time.
    with (
        TemporaryDirectory() as name,
        patch.object(refresh_module, "FEW", 10**6),
        diplograph.open(Path(name) / "pieces") as store,
    ):
        store.refresh()
        for step, one, other in [*steps, ("refresh", 0, 0)]:
            article, told = crowded()[other if step == "replace" else one]
            id = f"n{one}"
            if step == "refresh":
                store.refresh()
            elif step == "retract":
                assert store.retract(id) == (now.pop(id, None) is not None)
            else:
                now[id] = replace(article, id=id), replace(told, id=id)
                store.put(*now[id])
        pieces = lines(store)
        store.refresh(force=True)

        assert pieces == lines(store)
        assert pieces == fresh(Path(name) / "fresh", now.values())


def test_a_few_changes_in_a_large_graph_are_followed_without_a_rebuild(
    tmp_path: Path,
) -> None:
    news = list(made_up_news(topics=60))
    with diplograph.open(tmp_path / "store") as store:
        store.put_many(news)
        store.refresh()
        with patch.object(refresh_module, "rebuild", side_effect=AssertionError):
            store.put_many(made_up_news(seed=8, topics=3))
            article, told = news[0]
            store.put(replace(article, text=article.text + "\n"), told)
            store.retract(news[1][0].id)
            store.refresh()
        pieces = lines(store)
        store.refresh(force=True)

        assert pieces == lines(store)


def test_changed_tables_or_rules_bring_a_rebuild(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with diplograph.open(tmp_path / "store") as store:
        store.put_many(made_up_news(topics=2))
        store.refresh()
        monkeypatch.setattr(refresh_module, "maker", lambda: "other tables")

        assert store.stale
        assert not store.settled
        assert store.refresh()
        assert store.settled
        assert not store.refresh()


def test_a_rebuild_cut_short_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with diplograph.open(tmp_path / "store") as store:
        store.put_many(made_up_news(topics=2))
        store.refresh()
        whole = lines(store)
        with monkeypatch.context() as broken:
            broken.setattr(refresh_module, "derive", lambda _: iter(()))
            broken.setattr(refresh_module, "_meta_change", _fail)
            with pytest.raises(KeyboardInterrupt):
                store.refresh(force=True)

        assert not store.settled
        assert store.refresh()
        assert lines(store) == whole


def _fail(_: object) -> None:
    raise KeyboardInterrupt


TALKS = event("Encounter", "Talks", (AN, "participant"), (BINH, "participant"))
LATIN: Who = ("p1", "Tran Van An", "VN")
OTHER: Who = ("p4", "Kham Lao", "LA")
DEAL: Who = ("a1", "Bản ghi nhớ về y tế", "")


def named_in_two_ways() -> list[Pair]:
    """A name with and without its marks: one person only if an office says so."""
    talks = replace(TALKS, date=("2024-02-01", "2024-02-01"))
    told = [entity(AN, "Thủ tướng"), entity(BINH)]
    latin = event("Call", "PhoneCall", (LATIN, "participant"), (OTHER, "participant"))
    office = [entity(LATIN, "Prime Minister"), entity(OTHER)]
    return [
        story("vi", told, [talks]),
        story("en", office, [latin], lang="en"),
        story("en2", [entity(LATIN), entity(BINH)], [TALKS], lang="en"),
    ]


def told_of_a_whole_month() -> list[Pair]:
    """A report of a long range is one of the others only if there is just one."""
    people = [entity(AN), entity(BINH)]
    days = [("2024-05-02", "2024-05-02"), ("2024-05-20", "2024-05-20")]
    year = ("2024-01-01", "2024-12-31")
    return [
        story(f"d{n}", people, [replace(TALKS, date=day)])
        for n, day in enumerate([*days, year])
    ]


def signed_twice() -> list[Pair]:
    """One document in two events of an article, each told by another article too."""

    def signing(day: str, id: str) -> Event:
        parts = ((AN, "signatory"), (BINH, "signatory"), (DEAL, "agreement"))
        return event("Signing", "Signing", *parts, id=id, date=(day, day))

    crowd = [entity(AN), entity(BINH), entity(DEAL)]
    first, second = signing("2024-05-02", "e1"), signing("2024-09-02", "e2")
    return [
        story("both", crowd, [first, second]),
        story("first", crowd, [first]),
        story("second", crowd, [second]),
    ]


@pytest.mark.parametrize(
    "tell", [named_in_two_ways, told_of_a_whole_month, signed_twice]
)
def test_what_hangs_together_is_decided_anew_in_whatever_order_it_comes_and_goes(
    tmp_path: Path, tell: Callable[[], list[Pair]]
) -> None:
    pairs = tell()
    graphs = {
        kept: fresh(
            tmp_path / "-".join(("f", *map(str, kept))), [pairs[i] for i in kept]
        )
        for size in range(1, 4)
        for kept in combinations(range(3), size)
    }
    for order in permutations(range(3)):
        with diplograph.open(tmp_path / "".join(map(str, order))) as store:
            store.refresh()
            for n, one in enumerate(order, start=1):
                store.put(*pairs[one])
                store.refresh()
                assert lines(store) == graphs[tuple(sorted(order[:n]))]
            for n, one in enumerate(order[:2], start=1):
                store.retract(pairs[one][0].id)
                store.refresh()
                assert lines(store) == graphs[tuple(sorted(order[n:]))]
