"""Positions computed beforehand, so that the page is still when it opens."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points: TypeAlias = NDArray[np.float64]

Link: TypeAlias = tuple[int, int, float]
Point: TypeAlias = tuple[int, int]

_GOLDEN = math.pi * (3 - math.sqrt(5))
_STEPS = 320
_REST = 95.0
"""Wished length of an edge, in page units (pixels at zoom 1)."""
_CHARGE = 5200.0
_GAP = 16.0
"""Least distance between the rims of two marks, room for a line of a label."""
_SHARE = 58.0
"""Side of the square that a point has on average, so that the page is well filled."""
CORE = 500
"""Points placed by forces, whose cost is quadratic; the others join their neighbours."""


def place(count: int, links: Sequence[Link], core: int = CORE) -> list[Point]:
    """A position for each of ``count`` points; the first ``core`` are the important ones.

    Links are (index, index, weight). No chance is involved: the same input gives the
    same picture. x grows to the right, y downwards, the centre is (0, 0).
    """
    core = min(count, core, CORE)
    inner = [link for link in links if link[0] < core and link[1] < core]
    placed = _by_forces(core, inner)
    _add_outer(placed, count, links)
    return [(round(x), round(y)) for x, y in placed]


def _spiral(rank: int, gap: float) -> tuple[float, float]:
    radius = gap * math.sqrt(rank + 0.5)
    return radius * math.cos(rank * _GOLDEN), radius * math.sin(rank * _GOLDEN)


def _by_forces(count: int, links: Sequence[Link]) -> list[tuple[float, float]]:
    if count == 0:
        return []
    import numpy as np

    points = np.array([_spiral(i, 40.0) for i in range(count)])
    speed = np.zeros_like(points)
    pull = _Springs(count, links)
    heat = 1.0
    for _ in range(_STEPS):
        speed += _repulsion(points) * heat
        speed += pull.force(points) * heat
        speed -= points * np.array([0.06, 0.075]) * heat
        speed *= 0.6
        points += speed
        heat += (0.002 - heat) * 0.018
    points *= _scale(points)
    radii = _radii(count, links)
    for _ in range(120):
        _part(points, radii)
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    return [(float(x), float(y)) for x, y in points - middle]


def _scale(points: Points) -> float:
    """Factor that gives each point its share of the area that most points cover."""
    import numpy as np

    low, high = np.percentile(points, [4, 96], axis=0)
    area = float(np.prod(np.maximum(high - low, 1.0)))
    return min(1.0, math.sqrt(len(points) * _SHARE**2 / area))


def _repulsion(points: Points) -> Points:
    import numpy as np

    apart = points[:, None, :] - points[None, :, :]
    square = np.einsum("ijk,ijk->ij", apart, apart) + 60.0
    np.fill_diagonal(square, np.inf)
    force: Points = np.einsum("ijk,ij->ik", apart, _CHARGE / 25 / square)
    return force


def _radii(count: int, links: Sequence[Link]) -> Points:
    """How large the page draws the marks, by the reports that name them."""
    import numpy as np

    weight = np.ones(count)
    for a, b, reports in links:
        weight[[a, b]] += reports
    radii: Points = 6.0 + 22.0 * np.sqrt(weight / max(40.0, float(weight.max())))
    return radii


def _part(points: Points, radii: Points) -> None:
    """Push points apart that stand closer than their marks allow."""
    import numpy as np

    apart = points[:, None, :] - points[None, :, :]
    far = np.sqrt(np.einsum("ijk,ijk->ij", apart, apart)) + 1e-9
    np.fill_diagonal(far, np.inf)
    room = radii[:, None] + radii[None, :] + _GAP
    push = np.clip(room - far, 0, None) / far * 0.5
    points += np.einsum("ijk,ij->ik", apart, push)


class _Springs:
    """Links that pull their ends to a wished distance; busy ends move less."""

    def __init__(self, count: int, links: Sequence[Link]) -> None:
        import numpy as np

        self.ends: Any = np.array([(a, b) for a, b, _ in links], dtype=int).reshape(
            -1, 2
        )
        degree = np.bincount(self.ends.ravel(), minlength=count).astype(float)
        first, second = degree[self.ends[:, 0]], degree[self.ends[:, 1]]
        heavy = np.log1p(np.array([w for *_, w in links], dtype=float))
        self.strength: Any = (0.75 + 0.25 * heavy) / np.minimum(first, second)
        self.strength = np.minimum(self.strength, 1.0)
        self.share: Any = first / (first + second)
        self.rest: Any = _REST + 9.0 * np.sqrt(np.minimum(first, second))

    def force(self, points: Points) -> Points:
        import numpy as np

        total = np.zeros_like(points)
        along = points[self.ends[:, 1]] - points[self.ends[:, 0]]
        length = np.sqrt((along**2).sum(axis=1)) + 1e-6
        size = (length - self.rest) / length * self.strength
        pull = along * size[:, None]
        np.add.at(total, self.ends[:, 1], -pull * self.share[:, None])
        np.add.at(total, self.ends[:, 0], pull * (1 - self.share)[:, None])
        return total


def _add_outer(
    placed: list[tuple[float, float]], count: int, links: Sequence[Link]
) -> None:
    best: dict[int, tuple[float, int]] = {}
    for a, b, weight in links:
        for outer, other in ((a, b), (b, a)):
            if outer > other:
                best[outer] = max(best.get(outer, (0.0, -1)), (weight, -other))
    guests: dict[int, int] = {}
    edge = max((math.hypot(x, y) for x, y in placed), default=0.0)
    for index in range(len(placed), count):
        host = -best[index][1] if index in best else None
        if host is None:
            x, y = math.cos(index * _GOLDEN), math.sin(index * _GOLDEN)
            placed.append((x * (edge + 120), y * (edge + 120)))
            continue
        guests[host] = guests.get(host, 0) + 1
        dx, dy = _spiral(guests[host] + 1, 2 * _GAP)
        placed.append((placed[host][0] + dx, placed[host][1] + dy))
