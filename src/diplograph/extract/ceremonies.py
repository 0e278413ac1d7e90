"""Who receives and who is received where a ceremony's sentence tells only one of them."""

from __future__ import annotations

from collections.abc import Mapping

from diplograph.extract.draft import Draft
from diplograph.extract.entity import Record

_OFF = frozenset({"Cancelled", "Negated"})
_WELCOMES = frozenset({"WelcomeCeremony", "Banquet"})


class Ceremonies:
    """Completes the ceremonies of one article by who travels in it."""

    def __init__(self, drafts: list[Draft], records: Mapping[str, Record]) -> None:
        self._drafts = drafts
        self._records = records
        self._travels = self._travellers()

    def settle(self) -> list[Draft]:
        """All drafts, ceremonies with host and guest in their roles, unclear ones left out."""
        own = [d for d in self._drafts if d.family == "Ceremony"]
        for draft in own:
            if draft.type in _WELCOMES:
                self._welcome(draft)
            else:
                _alone(draft)
        for draft in own:
            self._adopt(draft, own)
        for draft in own:
            self._attended(draft, own)
        return [d for d in self._drafts if d.family != "Ceremony" or _complete(d)]

    def _travellers(self) -> dict[str, set[str | None]]:
        """The countries that each visitor of the article goes to."""
        found: dict[str, set[str | None]] = {}
        for draft in self._drafts:
            if draft.family != "Visit" or draft.status in {"Historical", "Negated"}:
                continue
            ends = {
                self._records[e].country for r, e in draft.roles if r == "destination"
            }
            for role, entity in draft.roles:
                if role == "visitor" and self._records[entity].type == "Person":
                    found.setdefault(entity, set()).update(ends)
        for draft in self._drafts:
            if draft.type == "WelcomeCeremony" and _who(draft, "host"):
                ends = {self._records[e].country for e in _who(draft, "host")}
                for guest in _who(draft, "guest"):
                    found.setdefault(guest, set()).update(ends)
        return found

    def _welcome(self, draft: Draft) -> None:
        hosts, guests = _who(draft, "host"), _who(draft, "guest")
        if hosts and guests and self._exchanged(hosts, guests):
            hosts, guests = guests, hosts
        elif hosts and not guests:
            hosts, guests = self._divide(draft, hosts)
        if not guests and draft.status != "Historical":
            guests = self._expected(draft, hosts)
        rest = [(r, e) for r, e in draft.roles if r not in {"host", "guest"}]
        own = {self._records[e].country for e in guests}
        others = [e for e in hosts if self._records[e].country not in own]
        if others and len(others) < len(hosts):
            # The guest's ambassador at the airport is no host.
            rest += [("participant", e) for e in hosts if e not in others]
            hosts = others
        draft.roles = (
            [("host", e) for e in hosts] + [("guest", e) for e in guests] + rest
        )

    def _exchanged(self, hosts: list[str], guests: list[str]) -> bool:
        """Whether the words name the traveller first: he is the guest."""
        if any(g in self._travels for g in guests):
            return False
        return all(self._comes_to(h, guests[0]) for h in hosts)

    def _comes_to(self, traveller: str, host: str) -> bool:
        return self._records[host].country in self._travels.get(traveller, ())

    def _divide(self, draft: Draft, named: list[str]) -> tuple[list[str], list[str]]:
        came = [e for e in named if e in self._travels]
        if not came and draft.wording.implicit == "guest":
            came = self._expected(draft, named[:1])
        if not came:
            first = self._records[named[0]].country
            came = [e for e in named[1:] if self._records[e].country != first]
        return [e for e in named if e not in came], came

    def _expected(self, draft: Draft, hosts: list[str]) -> list[str]:
        """The visitor whom the host must mean; nobody if that is not clear."""
        home = self._records[hosts[0]].country if hosts else None
        foreign = [v for v in self._travels if self._records[v].country != home]
        nearer = [v for v in foreign if home in self._travels[v]] or foreign
        sides = {self._records[v].country for v in nearer}
        if len(sides) == 1:
            return [max(nearer, key=lambda v: len(self._records[v].seen))]
        if not hosts:
            return []
        return self._partner(draft, hosts[0]) or self._received(home)

    def _received(self, home: str | None) -> list[str]:
        """The one guest from abroad whom others of the host's country received."""
        records = self._records
        guests = {
            entity
            for other in self._drafts
            if other.status == "Occurred" and other.playing("host")
            for entity in other.playing("guest")
            if records[entity].type == "Person"
            and records[entity].country not in {None, home}
            and {records[e].country for e in other.playing("host")} == {home}
        }
        return [*guests] if home and len(guests) == 1 else []

    def _partner(self, draft: Draft, host: str) -> list[str]:
        """Whom the host meets nearest to the ceremony in the text."""
        home = self._records[host].country
        options = [
            (abs(other.position - draft.position), entity)
            for other in self._drafts
            if other.family == "Encounter"
            and other.status not in _OFF
            and host in other.actors()
            for entity in other.actors()
            if self._records[entity].type == "Person"
            and self._records[entity].country != home
        ]
        return [min(options)[1]] if options else []

    def _attended(self, draft: Draft, own: list[Draft]) -> None:
        """Who is only seen «tại lễ đón» takes part in what another one hosts."""
        guests, hosts = _who(draft, "guest"), _who(draft, "host")
        if not (draft.wording.noun and hosts and guests):
            return
        for other in own:
            theirs = _who(other, "host")
            told = other.type == draft.type and not other.wording.noun
            if told and theirs and set(guests) <= set(_who(other, "guest")):
                draft.roles = [("host", e) for e in theirs]
                draft.roles += [("guest", e) for e in guests]
                draft.roles += [("participant", e) for e in hosts if e not in theirs]
                return

    def _adopt(self, draft: Draft, own: list[Draft]) -> None:
        """Let a mention without a host be the ceremony that is told with one."""
        if _who(draft, "host") or draft.type not in _WELCOMES:
            return
        guests = set(_who(draft, "guest"))
        for other in own:
            hosts = _who(other, "host")
            if (
                other.type == draft.type
                and hosts
                and guests <= set(_who(other, "guest"))
            ):
                draft.roles += [("host", e) for e in hosts]
                return


def _who(draft: Draft, role: str) -> list[str]:
    return [entity for r, entity in draft.roles if r == role]


def _alone(draft: Draft) -> None:
    """One who takes part alone in a ceremony is its guest."""
    if len(draft.roles) == 1 and draft.roles[0][0] == "participant":
        draft.roles = [("guest", draft.roles[0][1])]


def _complete(draft: Draft) -> bool:
    roles = {role for role, _ in draft.roles}
    return bool(roles & {"guest", "participant"}) or (
        roles == {"host"} and draft.type == "Banquet"
    )
