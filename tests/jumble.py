"""Text that looks like news: words of both languages in any order."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

PIECES = [
    *(
        "Bộ trưởng",
        "Lê An",
        "Ngoại trưởng Lào",
        "Bounmy Sisavath",
        "hội đàm với",
        "thăm",
    ),
    *("Hà Nội", "hai bên", "ký", "Hiệp định", "do", "dẫn đầu", "Đoàn", "ông", "bà"),
    *("Minister", "Anders Holm", "met", "with", "visited", "Ghana", "the two sides"),
    *("signed", "Agreement", "between", "and", "Mr.", "his counterpart", "U.S."),
    *(".", ",", ";", ":", "(", ")", "“", "”", "\n", "…", "-", "3/5", "May 3", "'s"),
]
NEWS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
LANGUAGES = st.sampled_from(["vi", "en"])
QUICK = settings(
    deadline=None,
    derandomize=True,
    max_examples=120,
    suppress_health_check=[HealthCheck.too_slow],
)
