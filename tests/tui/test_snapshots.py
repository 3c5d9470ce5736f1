"""How the reader looks: pictures of its screens in three sizes, light, dark, without colours, in Chinese.

Each picture was looked at before it was accepted. The words are those that the child reads from the seeds, kept in
``word_facts.json`` so that a picture changes only when what is painted does.
"""

import json
import re
from collections.abc import Callable, Coroutine
from html import escape, unescape
from itertools import groupby
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from jjj_tui.article.model import Article
from jjj_tui.hanzi.width import cell_length
from jjj_tui.paths import Homes
from jjj_tui.settings import Settings
from jjj_tui.wording.catalogue import Catalogue
from jjj_tui.words.model import VERSION, Keyword, WordFacts

if TYPE_CHECKING:
    from tests.tui.conftest import Reader, Words

    from jjj_tui.tui.app import ReaderApp

Taken = Callable[..., None]

_TEXT = re.compile(
    r'<text class="([^"]*)" x="([\d.]+)" y="([\d.]+)" textLength="[\d.]+" clip-path="([^"]*)">([^<]*)</text>'
)
_FONT_FACES = re.compile(r"@font-face\s*{[^}]*}\s*")
_CELL = 12.2  # pixels; what Rich's export takes for a cell


def exact(svg: str) -> str:
    """A picture as the terminal shows it.

    Rich gives a piece of text the length of its characters, not of its cells, so that a browser squeezes Chinese to half its
    width. Here every run of equally wide characters stands at its own cell with its own length; fonts come from the
    reader's machine, not from the network.
    """

    def piece(found: re.Match[str]) -> str:
        style, x, y, clip, content = found.groups()
        at, runs = float(x), []
        for (blank, width), characters in groupby(
            unescape(content), key=lambda c: (c in " \xa0\u3000", cell_length(c))
        ):
            text = "".join(characters)
            length = len(text) * width * _CELL
            if not blank:
                runs.append(
                    f'<text class="{style}" x="{at:g}" y="{y}" textLength="{length:g}" clip-path="{clip}">'
                    f"{escape(text)}</text>"
                )
            at += length
        return "".join(runs)

    svg = _FONT_FACES.sub("", _TEXT.sub(piece, svg))
    return svg.replace(
        "font-family: Fira Code, monospace", 'font-family: "Fira Code", "Noto Sans Mono CJK SC", monospace'
    )


FACTS = {
    name: WordFacts.from_json(json.dumps({**facts, "version": VERSION}))
    for name, facts in json.loads(
        Path(__file__).with_name("word_facts.json").read_text(encoding="utf-8")
    ).items()
}


@pytest.fixture
def homes(tmp_path: Path) -> Homes:
    """Homes whose one visible path is the same everywhere."""
    return Homes(
        Path("/home/reader/.config/jjj-tui"), tmp_path / "cache", tmp_path / "data", tmp_path / "state"
    )


@pytest.fixture
def taken(
    snap_compare: Callable[..., bool],
    make_app: "Callable[..., ReaderApp]",
    make_reader: "Callable[..., Reader]",
    words: "Words",
    monkeypatch: pytest.MonkeyPatch,
) -> Taken:
    """Takes a picture after some keys and compares it with the accepted one.

    Args:
        size: Columns and rows.
        presses: Keys, in groups; each group is waited for.
        until: What the status bar says of the figure to walk to; empty to walk to none.
        made: As for ``make_app``.
    """

    def read(article: Article, timeout: float = 60, stop: Event | None = None) -> WordFacts:
        return FACTS[Path(article.name).name]

    monkeypatch.setattr("jjj_tui.words.child.read_words_in_child", read)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")

    def take(size: tuple[int, int], *presses: tuple[str, ...], until: str = "", **made: object) -> None:
        app = make_app(**made)
        export = app.export_screenshot
        monkeypatch.setattr(app, "export_screenshot", lambda **how: exact(export(**how)))

        async def before(pilot: Pilot[int]) -> None:
            reader = make_reader(app, pilot, words)
            await reader.opened()
            for keys in presses:
                await reader.press(*keys)
            while until not in reader.status():
                assert "last figure" not in reader.status()
                await reader.press("f")
            await reader.rested()
            for field in app.screen.query(Input):
                field.cursor_blink = False  # a picture has one moment only

        run: Callable[[Pilot[int]], Coroutine[Any, Any, None]] = before
        assert snap_compare(app, terminal_size=size, run_before=run)

    return take


def test_120x40(taken: Taken) -> None:
    taken((120, 40))


def test_80x24(taken: Taken) -> None:
    taken((80, 24), ("space",))


def test_200x60(taken: Taken) -> None:
    taken((200, 60), ("]",))


def test_light(taken: Taken) -> None:
    taken((120, 40), ("]", "f", "f"), settings=Settings(theme="light"))


def test_without_colours(taken: Taken, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    taken((120, 40), ("]", "f"), ("/", *"京津冀", "enter"))


def test_in_chinese(taken: Taken) -> None:
    taken((120, 40), ("t",), ("f",), words=Catalogue("zh"))


def test_damage_spelled_out(taken: Taken) -> None:
    taken((120, 40), ("]", "G"), until="damaged in the original")


def test_original(taken: Taken) -> None:
    taken((120, 40), ("]", "o"), ("j",))


def test_help(taken: Taken) -> None:
    taken((100, 50), ("?",))


def test_search_under_way(taken: Taken) -> None:
    taken((100, 30), ("/", *"协同"))


def test_choosing_a_script(taken: Taken) -> None:
    taken((100, 30), ("T",))


def test_narrow(taken: Taken) -> None:
    taken((40, 10), ("enter",), ("j", "j", "j"))


def test_narrow_statistics(taken: Taken) -> None:
    taken((60, 20), ("enter",), ("i",))


# --- ledger, chart and card

TRADE = (
    "外贸半年报：进口回升，出口回落\n\n今年上半年，全省进出口总额8200亿元，其中出口4980.5亿元，同比下降6.3%；进口3219.5亿元，"
    "同比增长12.8%。工业投资增长13%，房地产投资下降20.4%，民间投资增长2%，用电量下降0.6%。失业率降低到5.1%。\n"
    "京津冀地区生产总值51492亿元，北京、天津和河北分别为21791亿元、8091亿元和21510亿元。\n"
)


@pytest.fixture
def trade(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """An article with falls, a sum that holds and one that does not."""
    monkeypatch.setitem(FACTS, "trade.txt", WordFacts(88, (Keyword("投资", 3, 2.0), Keyword("进口", 3, 1.5))))
    return {"trade.txt": TRADE}


def test_ledger_120x40(taken: Taken) -> None:
    taken((120, 40), ("]",), ("l",), ("G",))


def test_ledger_80x24(taken: Taken) -> None:
    taken((80, 24), ("]",), ("l",), ("4", "j"), words=Catalogue("zh"))


def test_ledger_200x60(taken: Taken) -> None:
    taken((200, 60), ("L",), ("4",))


def test_ledger_40x10(taken: Taken) -> None:
    taken((40, 10), ("]",), ("l",), ("j", "j"))


def test_ledger_without_colours(taken: Taken, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    taken((120, 40), ("]",), ("l",), ("j",) * 13)


def test_ledger_filtered(taken: Taken) -> None:
    taken((120, 40), ("]",), ("l",), ("/", *"投资"))


def test_chart_120x40(taken: Taken, trade: dict[str, str]) -> None:
    taken((120, 40), ("l",), ("6", "j", "j"), texts=trade)


def test_chart_80x24(taken: Taken, trade: dict[str, str]) -> None:
    taken((80, 24), ("l",), ("6",), texts=trade, words=Catalogue("zh"))


def test_chart_200x60(taken: Taken, trade: dict[str, str]) -> None:
    taken((200, 60), ("l",), ("j",), texts=trade)


def test_chart_without_colours(taken: Taken, trade: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    taken((120, 40), ("l",), ("6",), texts=trade)


def test_card_120x40(taken: Taken) -> None:
    taken((120, 40), ("]", *"fffffff"), ("enter",), words=Catalogue("zh"))


def test_card_80x24(taken: Taken) -> None:
    taken((80, 24), ("]", "G"), ("F",) * 11, ("enter",))


def test_card_40x10(taken: Taken) -> None:
    taken((40, 10), ("]",), ("enter",), ("f", "enter"))


def test_card_without_colours(taken: Taken, trade: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    taken((100, 30), ("F",), ("enter",), texts=trade)


def test_sidebar_of_falls_and_sums(taken: Taken, trade: dict[str, str]) -> None:
    taken((120, 50), texts=trade)
