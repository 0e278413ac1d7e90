"""The IRI of an entity: shared where name and country identify it, else the article's own."""

from __future__ import annotations

from functools import lru_cache

from diplograph.model import Entity
from diplograph.store import gazetteer
from diplograph.store.iris import country_name, digest, local_name, shared_name, slug
from diplograph.store.titles import ministry_portfolio, title_of

_MARKS_OF_ITS_OWN = 4
"""A gathering's name of so many words, or with a number in it, is no bare noun."""


def entity_name(entity: Entity, owner: str) -> str:
    """Local name of an entity; ``owner`` is the hash of the article that speaks of it."""
    match entity.type:
        case "Country":
            return country_local(entity.name, entity.country)
        case "Organization":
            return organisation_local(entity.name, entity.country, owner)
        case "Person":
            return _person(entity, owner)
        case "Place":
            return place_local(entity.name, entity.country)
        case "Conference" if _has_own_name(entity.name):
            return shared_name("conference", entity.name, None)
        case "Conference":
            return local_name("conference", entity.name, None, owner)
        case _:
            return local_name("agreement", entity.name, None, owner)


def _person(entity: Entity, owner: str) -> str:
    # A surname or an unknown country leaves open who of many is meant.
    if entity.country and len(entity.name.split()) > 1:
        return shared_name("person", entity.name, entity.country)
    return local_name("person", entity.name, entity.country, owner)


def _has_own_name(name: str) -> bool:
    return len(name.split()) >= _MARKS_OF_ITS_OWN or any(map(str.isdigit, name))


def country_local(name: str, code: str | None) -> str:
    """Local name of a country, by code if it has one."""
    return country_name(code) if code else shared_name("country", name, None)


def place_local(name: str, country: str | None) -> str:
    """Local name of a place: by the table, which knows names in both languages."""
    if country and (same := gazetteer.places().get((name.casefold(), country))):
        return f"place-{slug(country)}-{same}"
    return shared_name("place", name, country)


@lru_cache(maxsize=1 << 14)
def organisation_local(name: str, country: str | None, owner: str) -> str:
    """Local name of an organisation: by the table, as a ministry, else by name.

    An embassy whose host the name does not tell is the article's own: a state has many.
    """
    if known := gazetteer.organisation(name, country):
        many = known.kind == "Embassy" and not gazetteer.names_other(name, country)
        return f"org-{known.id}-{owner}" if many else f"org-{known.id}"
    if country and (portfolio := gazetteer.ministry_of(name, country)):
        return ministry_local(portfolio, country)
    return shared_name("org", name, country)


@lru_cache(maxsize=1 << 14)
def ministry_local(portfolio: str, country: str) -> str:
    """Local name of a ministry by its portfolio, the table's own if it has one."""
    if known := gazetteer.ministries().get((country, portfolio)):
        return f"org-{known.id}"
    return f"org-{slug(country)}-ministry-{portfolio}"


@lru_cache(maxsize=1 << 14)
def post_local(wording: str, country: str | None) -> str:
    """Local name of the post that a wording names in a country."""
    place = slug(country) if country else "xx"
    title = title_of(wording, country)
    if not title.office:
        return f"post-{place}-{slug(wording)}-{digest('post', wording, place)}"
    if not title.portfolio:
        return f"post-{place}-{title.office}"
    if title.listed:
        return f"post-{place}-{title.office}-{title.portfolio}"
    rest = title.portfolio
    return f"post-{place}-{title.office}-{slug(rest)}-{digest('post', rest, place)}"


@lru_cache(maxsize=1 << 14)
def post_organisation(wording: str, country: str | None) -> str:
    """Local name of the ministry that a post belongs to; empty if it tells none."""
    portfolio = ministry_portfolio(wording, country) if country else ""
    return ministry_local(portfolio, country) if portfolio and country else ""
