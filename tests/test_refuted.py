"""Reports that their own sentence calls false."""

import pytest

from reading import told

_EN = "Minister Ama Boateng met with Foreign Minister Anders Holm"
_VI = "Bộ trưởng Trần Hữu Lộc đã gặp Ngoại trưởng Na Uy Anders Holm"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Reports that {_EN} are false.",
        f"The claim that {_EN} in Oslo is baseless, a spokesman said.",
        f"Rumours that {_EN} are without foundation.",
        f"It is likewise untrue that {_EN}.",
        f"It is incorrect to say that {_EN}.",
    ],
)
def test_a_report_called_false_in_english_is_denied(sentence: str) -> None:
    assert told("en", sentence) == [("Meeting", "Negated")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Thông tin {_VI} là sai sự thật.",
        f"Tin đồn {_VI} tại Oslo là không có cơ sở.",
        f"Thông tin cho rằng {_VI} là hoàn toàn bịa đặt, người phát ngôn nói.",
        f"Tin {_VI} đã bị bác bỏ.",
    ],
)
def test_a_report_called_false_in_vietnamese_is_denied(sentence: str) -> None:
    assert told("vi", sentence) == [("Meeting", "Negated")]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", f"Reports that {_EN} were confirmed on Monday."),
        ("en", f"News that {_EN} was welcomed, and the ruling was rejected."),
        ("vi", f"Thông tin từ Bộ Ngoại giao cho biết {_VI}."),
    ],
)
def test_other_reports_stand(lang: str, sentence: str) -> None:
    assert told(lang, sentence) == [("Meeting", "Occurred")]
