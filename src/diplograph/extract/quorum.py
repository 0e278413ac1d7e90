"""Whether the roles that were filled make an event of its family."""

from __future__ import annotations

from diplograph.extract.crowds import CROWD
from diplograph.extract.draft import TALKS
from diplograph.extract.found import Found
from diplograph.extract.held import at_home
from diplograph.extract.register import Register
from diplograph.extract.unions import acts
from diplograph.pack import Packs

_BOTH = 2
_ARRIVED = 0.7
"""The most that a wording says who tells of an arrival, and of no visit."""
LATER = frozenset({"guest", "destination"})
"""Roles filled when the whole article is known."""


class Quorum:
    """Tells of one article's events whether enough is known of who took part."""

    def __init__(self, register: Register, packs: Packs, *, titled: bool) -> None:
        self._register = register
        self._families = packs.families
        self._titled = titled
        self._capitals = packs.tables.capitals

    def enough(self, found: Found, roles: list[tuple[str, str]]) -> bool:
        """Whether the roles filled make an event of the family."""
        if self._nobody_acts(found):
            return False
        family = self._families[found.wording.family]
        names = [role for role, _ in roles]
        papers = found.roles.get("agreement", ())
        if found.wording.named and all(paper.bundle for paper in papers):
            return False
        if _met_by_somebody(found) or any(p.kind == CROWD for p in found.players):
            return False
        at = found.anchor[0]
        talks = found.wording.family in TALKS
        unnamed = any(
            p.kind == "unnamed" or (talks and acts(p, at)) for p in found.players
        )
        if self._left_alone(found, roles) or self._at_post(found, roles):
            return False
        recalled = found.wording.type == "Recall" and "target" in found.roles
        if found.wording.type == "Credentials" and "host" in names:
            return True  # the envoys may be listed by the sentence after
        if ((unnamed or recalled) and names) or found.wording.implicit in LATER:
            return True
        if found.wording.type == "JointStatement" and self._alone(found, roles):
            return False
        return any(
            all(names.count(role) >= need.count(role) for role in need)
            for need in family.needs
        )

    def _nobody_acts(self, found: Found) -> bool:
        """«Bộ trưởng gặp A và B», where nobody knows which: A and B did not meet."""
        subject = found.subject
        if subject is None or found.wording.family not in TALKS:
            return False
        return subject.kind in {"title", "he"} and not subject.refers

    def _at_post(self, found: Found, roles: list[tuple[str, str]]) -> bool:
        """«Đại sứ Lào tại Nga A trở lại Moskva»: he comes to his post, on no visit."""
        if found.wording.family != "Visit" or found.wording.confidence > _ARRIVED:
            return False
        records = self._register.records
        there = [records[e] for r, e in roles if r == "destination"]
        land = there[0] if len(there) == 1 else None
        if land is None or not (land.type == "Country" or land.value in self._capitals):
            return False
        return any(
            at_home(records[e], land.country) for r, e in roles if r == "visitor"
        )

    def _left_alone(self, found: Found, roles: list[tuple[str, str]]) -> bool:
        """«Officials of A met with B and C»: B and C did not meet each other."""
        subject = found.subject
        if found.wording.family not in TALKS or subject is None or self._titled:
            return False
        held = subject.held is not None
        if not subject.refers or held or subject.end > found.anchor[0]:
            return False
        apart = subject.kind in {"country", "nation", "org"}
        told = {entity for _, entity in roles}
        phrases = found.roles.get("participant", ())
        after = any(p.start >= found.anchor[1] for p in phrases)
        met = [role for role, _ in roles if role == "participant"]
        told_after = after and len(met) >= _BOTH
        return apart and told.isdisjoint(subject.refers) and told_after

    def _alone(self, found: Found, roles: list[tuple[str, str]]) -> bool:
        """«A thông qua biên bản»: what one person says or adopts is no joint statement."""
        if any(phrase.kind == "pair" for phrase in found.roles.get("signatory", ())):
            return False
        signed = [self._register.records[e] for r, e in roles if r == "signatory"]
        # «The following statement was released by the Government of A» is not joint.
        implied = found.wording.implicit == "agreement"
        return len(signed) == 1 and (implied or signed[0].type == "Person")


def _met_by_somebody(found: Found) -> bool:
    """«They met A and B»: who met them is unclear, and A and B met nobody known."""
    subject = found.subject
    unclear = subject is not None and subject.kind == "pair" and not subject.refers
    return unclear and bool(found.objects) and found.wording.family == "Encounter"
