"""Telling the languages that are read from those that are not."""

from __future__ import annotations

import time

import pytest

from diplograph.read import detect, readable

SENTENCES = {
    "vi": "Sáng nay, Chủ tịch nước đã tiếp Đại sứ Brazil và hai bên nói về hợp tác nông nghiệp.",
    "en": "The foreign minister met his guest in the old palace and spoke about trade and travel.",
    "fr": "Le ministre des Affaires étrangères a reçu son homologue et ils ont parlé du commerce.",
    "de": "Der Außenminister hat seinen Gast empfangen und mit ihm über den Handel gesprochen.",
    "es": "El ministro de Asuntos Exteriores recibió a su invitado y habló con él sobre el comercio.",
    "pt": "O ministro das Relações Exteriores recebeu o seu convidado e não falou com os jornalistas.",
    "it": "Il ministro degli Esteri ha ricevuto il suo ospite e ha parlato con lui della pace.",
    "nl": "De minister van Buitenlandse Zaken heeft zijn gast ontvangen en sprak met hem over handel.",
    "id": "Menteri Luar Negeri telah menerima tamunya di Jakarta dan berbicara tentang perdagangan itu.",
    "tl": "Ang kalihim ng ugnayang panlabas ay nakipag-usap sa mga bisita mula sa ibang bansa.",
    "pl": "Minister spraw zagranicznych przyjął gościa i rozmawiał z nim o handlu oraz podróżach.",
    "cs": "Ministr zahraničí přijal svého hosta a mluvil s ním o obchodu, který se rozvíjí.",
    "ru": "Министр иностранных дел принял гостя и говорил с ним о торговле.",
    "zh": "外交部长今天会见来访的客人并就贸易问题交换意见。",
    "ja": "外務大臣は本日、来訪した客と会談し、貿易について話し合いました。",
    "ko": "외교부 장관은 오늘 손님을 만나 무역에 대해 이야기했다.",
    "th": "รัฐมนตรีว่าการกระทรวงการต่างประเทศให้การต้อนรับแขก",
    "lo": "ລັດຖະມົນຕີການຕ່າງປະເທດໄດ້ຕ້ອນຮັບແຂກ",
    "km": "រដ្ឋមន្ត្រីការបរទេសបានទទួលភ្ញៀវ",
    "ar": "استقبل وزير الخارجية ضيفه وتحدث معه عن التجارة",
}


@pytest.mark.parametrize(("lang", "text"), list(SENTENCES.items()))
def test_a_sentence_tells_its_language(lang: str, text: str) -> None:
    assert detect(text) == lang


def test_malay_is_not_taken_for_a_language_that_is_read() -> None:
    text = "Menteri Luar berkata bahawa beliau akan bertemu dengan rakan sejawatannya pada hari ini."

    assert detect(text) in ("ms", "id")


@pytest.mark.parametrize("text", ["", "  \n", "2019", "!!!", "Xyzzy plugh", "🙂🙂"])
def test_a_text_without_words_tells_no_language(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng tiếp Đại sứ",
        "Lavrov, Blinken gặp nhau tại Jakarta",
        'Ông nói "The time is now, and we will do it together" tại buổi tiếp chiều nay ở Hà Nội.',
        "TỔNG BÍ THƯ THĂM CẤP NHÀ NƯỚC TỚI LÀO",
    ],
)
def test_short_and_mixed_vietnamese_is_vietnamese(text: str) -> None:
    assert detect(text) == "vi"


def test_an_english_text_full_of_vietnamese_names_is_english() -> None:
    text = (
        "Deputy Minister Nguyễn Minh Vũ and Ambassador Phạm Quang Hiệu met the delegation of"
        " the prefecture in Hà Nội, and the sides agreed to hold a forum for the firms."
    )

    assert detect(text) == "en"


def test_vietnamese_and_english_are_read() -> None:
    assert {"en", "vi"} <= set(readable())


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    text = SENTENCES["vi"] * 2_000
    detect(text)
    best = 9.0
    for _ in range(20):
        start = time.perf_counter()
        detect(text)
        best = min(best, time.perf_counter() - start)

    assert best < 0.005
