"""What goes to standard output, format by format, against files that a person has read (UPDATE_GOLDEN=1 writes them)."""

import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.goldens import check

from jjj_tui import commands, figures, stats
from jjj_tui.arguments.model import Arguments, formats
from jjj_tui.article.model import (
    Article,
    Dateline,
    FoldedLine,
    FoldReason,
    Paragraph,
    ParagraphKind,
    Place,
    Repair,
    RepairReason,
    Run,
    Span,
)
from jjj_tui.export.machine import BOM
from jjj_tui.figures.model import ArticleFigure, Family, Figure, Kind
from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.hanzi.script import Script, ScriptVerdict
from jjj_tui.hanzi.width import cell_length
from jjj_tui.library.cache import WordsCache
from jjj_tui.library.opened import Opened
from jjj_tui.library.sources import Entry, Source
from jjj_tui.settings import Settings
from jjj_tui.stats import Speaker, Stats, Tally
from jjj_tui.wording.catalogue import Catalogue
from jjj_tui.words.model import Keyword, Name, NameKind, WordFacts

SUFFIXES = {"table": "txt", "text": "txt", "json": "json", "jsonl": "jsonl", "csv": "csv", "markdown": "md"}

FIRST = Article(
    key="1" * 64,
    name="港口.txt",
    title="港口上半年吞吐量增长 | 一份*简报*",
    title_derived=False,
    dateline=Dateline("2024-07-18 09:30:00 来源:海河日报", datetime(2024, 7, 18, 9, 30), "海河日报", has_time=True),
    paragraphs=(
        Paragraph("今年上半年,全港完成货物吞吐量约1.2亿吨,同比增长5.0%,接卸船舶近▯0艘。", damaged=(Span(36, 38),)),
        Paragraph("港口调度员 李明:", ParagraphKind.SPEAKER),
        Paragraph("1. 我们每天要安排110多个航次,\"一个窗口\"办完所有手续,企业节省成本至少3%。"),
        Paragraph("下一步", ParagraphKind.HEADING),
        Paragraph("-2℃以下的冷库将新增几十座。"),
    ),
    folded=(FoldedLine("责任编辑:王芳", FoldReason.EDITOR, 5, Span(150, 157)),),
    repairs=(Repair(RepairReason.DAMAGE, Span(60, 62), "?0", "▯0", Place(0, 36)),),
    original="今年上半年\x1b[31m,全港\u202e\x9b\ud800",
    encoding="gb18030",
    script=ScriptVerdict(Script.SIMPLIFIED, 40, 0),
)  # fmt: skip

SECOND = Article(
    key="2" * 64,
    name="=cmd.txt",
    title="=HYPERLINK(\"鐵路\")",
    title_derived=True,
    dateline=None,
    paragraphs=(Paragraph("鐵路沒有數字。", runs=(Run(0, 0, 7),)),),
    folded=(),
    repairs=(),
    original="鐵路沒有數字。",
    encoding="utf-8",
    script=ScriptVerdict(Script.TRADITIONAL, 0, 3, machine_made=True),
)  # fmt: skip


def figure(paragraph: int, text: str, kind: Kind, ext: str, **fields: object) -> ArticleFigure:
    whole = FIRST.paragraphs[paragraph].text
    start, left = whole.index(text), whole.index(ext)
    return ArticleFigure(
        paragraph, Figure(start, start + len(text), left, left + len(ext), text, kind, **fields)  # type: ignore[arg-type]
    )  # fmt: skip


FIGURES = (
    figure(0, "1.2亿吨", Kind.MASS, "约1.2亿吨", value=Decimal("120000000"), unit="吨", unit_canonical="吨",
           comparator="approx", mode="level", subject="货物吞吐量", period="今年上半年", group=0, role="total"),
    figure(0, "5.0%", Kind.PERCENT, "5.0%", value=Decimal("5.0"), unit="%", unit_canonical="%",
           direction="increase", mode="by", basis="同比", subject="货物吞吐量", flags=frozenset({"carried"})),
    figure(0, "▯0艘", Kind.COUNT, "近▯0艘", unit="艘", comparator="near", tier="B",
           flags=frozenset({"damaged", "ambiguous"})),
    figure(2, "110多个航次", Kind.COUNT, "110多个航次", value=Decimal(110), minimum=Decimal(110),
           maximum=Decimal(120), unit="个", comparator="more_than", subject="航次"),
    figure(2, "3%", Kind.PERCENT, "至少3%", value=Decimal(3), unit="%", comparator="at_least", member="企业"),
    figure(4, "-2℃", Kind.TEMPERATURE, "-2℃以下", value=Decimal(-2), unit="℃", comparator="at_most"),
    figure(4, "几十座", Kind.COUNT, "几十座", minimum=Decimal(10), maximum=Decimal(100), unit="座",
           comparator="range", direction="increase", tier="B"),
)  # fmt: skip

STATS = Stats(
    han_characters=96,
    characters=135,
    words=61,
    sentences=4,
    paragraphs=5,
    reading_minutes=0.375,
    figures=7,
    figures_damaged=1,
    families=(Tally(Family.SHARE, 2), Tally(Family.COUNT, 3), Tally(Family.MEASURE, 2)),
    kinds=(Tally(Kind.COUNT, 3), Tally(Kind.PERCENT, 2), Tally(Kind.MASS, 1), Tally(Kind.TEMPERATURE, 1)),
    keywords=(Keyword("吞吐量", 2, 1.5), Keyword("港口", 3, 1.25)),
    speakers=(Speaker("李明", "港口调度员", 1, 42),),
    people=(Name("李明", NameKind.PERSON, 1),),
    places=(),
    organisations=(Name("海河日报", NameKind.ORGANISATION, 1),),
    script=ScriptVerdict(Script.SIMPLIFIED, 40, 0),
    confidence=1.0,
    folded=(Tally(FoldReason.EDITOR, 1),),
    repairs=(Tally(RepairReason.DAMAGE, 1),),
)


@pytest.fixture(autouse=True)
def known_facts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The engines have tests of their own: here they say always the same."""

    def read_stats(article: Article, *_: object, **__: object) -> Stats:
        return STATS

    monkeypatch.setattr(figures, "read_figures", lambda article: FIGURES if article is FIRST else ())
    monkeypatch.setattr(stats, "read_stats", read_stats)
    cache = WordsCache(tmp_path)
    for article in (FIRST, SECOND):
        cache.put(article.key, WordFacts(61))


def printed(
    arguments: Arguments,
    cache: Path,
    *,
    words: Catalogue = Catalogue(),  # noqa: B008 - frozen
    columns: int | None = None,
    colour: bool = False,
    articles: Sequence[Article] = (FIRST, SECOND),
) -> str:
    entries = [Entry(Source(Path(article.name), article.name), article) for article in articles]
    opened = Opened(entries, None, words, pytest.fail)
    return "".join(
        commands.pieces(arguments, Settings(), opened, cache=cache, columns=columns, colour=colour)
    )


CASES = [(command, form) for command in ("list", "show", "figures", "stats") for form in formats(command)]


@pytest.mark.parametrize(("command", "form"), CASES)
def test_every_format_is_as_it_was_read(command: str, form: str, tmp_path: Path) -> None:
    text = printed(Arguments(command, format=form), tmp_path)
    check(f"{command}.{SUFFIXES[form]}", text)
    assert text.endswith("\n")
    assert is_clean(text.removeprefix(BOM))


@pytest.mark.parametrize("command", ["list", "figures", "stats"])
def test_tables_speak_chinese_in_the_readers_script(command: str, tmp_path: Path) -> None:
    words = Catalogue("zh", Script.TRADITIONAL)
    check(f"{command}.zh-Hant.txt", printed(Arguments(command), tmp_path, words=words))


def test_the_page_in_colour(tmp_path: Path) -> None:
    text = printed(Arguments("show", width=40), tmp_path, colour=True, columns=100)
    check("show-colour.txt", text)
    plain = printed(Arguments("show", width=40), tmp_path)
    assert re.sub(r"\x1b\[[0-9;]*m", "", text) == plain, "colour moves nothing"
    assert "\x1b" not in plain


def test_the_page_in_the_other_script(tmp_path: Path) -> None:
    plain = printed(Arguments("show"), tmp_path).splitlines()
    other = printed(Arguments("show", script="traditional"), tmp_path).splitlines()
    assert [cell_length(line) for line in plain] == [cell_length(line) for line in other]
    assert any("今年上半年,全港完成貨物吞吐量約1.2億噸" in line for line in other)
    article = json.loads(printed(Arguments("show", script="traditional", format="json"), tmp_path))[0]
    assert article["dateline"]["source"] == "海河日報"
    assert article["paragraphs"][3]["text"] == "下一步"
    assert article["original"] == FIRST.original, "the original stays"


@pytest.mark.parametrize("width", [10, 24, 41, 80, 200])
def test_no_line_is_wider_than_asked(width: int, tmp_path: Path) -> None:
    for line in printed(Arguments("show", width=width), tmp_path).splitlines():
        assert cell_length(line) <= width


def test_the_measure_is_the_readers_or_the_terminals(tmp_path: Path) -> None:
    long = replace(SECOND, paragraphs=(Paragraph("鐵路" * 200),))
    widest = max(map(cell_length, printed(Arguments("show"), tmp_path, articles=[long]).splitlines()))
    assert widest == 80
    widest = max(
        map(cell_length, printed(Arguments("show"), tmp_path, articles=[long], columns=60).splitlines())
    )
    assert widest == 60


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("command", ["list", "figures", "stats"])
def test_tables_fit_the_terminal(command: str, columns: int, tmp_path: Path) -> None:
    for line in printed(Arguments(command), tmp_path, columns=columns).splitlines():
        assert cell_length(line) <= columns


@pytest.mark.parametrize("columns", [12, 20, 40, 60, 80, 120, 200, None])
def test_the_list_shows_every_title_whole(columns: int | None, tmp_path: Path) -> None:
    long = replace(SECOND, title="推動京津冀更好發揮高質量發展動力源作用" * 5)
    text = "".join(printed(Arguments("list"), tmp_path, columns=columns, articles=[FIRST, long]).split())
    for article in (FIRST, long):
        assert "".join(article.title.split()) in text
        assert article.name in text


def test_where_a_row_of_the_list_does_not_fit_its_title_stands_above_it(tmp_path: Path) -> None:
    check("list.narrow.txt", printed(Arguments("list"), tmp_path, columns=80))


def test_json_and_json_lines_say_the_same(tmp_path: Path) -> None:
    for command in ("list", "show", "figures", "stats"):
        array = json.loads(printed(Arguments(command, format="json"), tmp_path))
        lines = printed(Arguments(command, format="jsonl"), tmp_path).splitlines()
        assert array == [json.loads(line) for line in lines]


def test_records_have_the_names_of_the_fields(tmp_path: Path) -> None:
    (first, *_) = json.loads(printed(Arguments("figures", format="json"), tmp_path))
    assert list(first) == ["name", "paragraph", *Figure.__dataclass_fields__]
    assert first["value"] == "120000000"
    (first, *_) = json.loads(printed(Arguments("stats", format="json"), tmp_path))
    assert list(first) == ["name", "title", *Stats.__dataclass_fields__]
    (first, *_) = json.loads(printed(Arguments("show", format="json"), tmp_path))
    assert list(first) == list(Article.__dataclass_fields__)


def test_csv_opens_as_a_table(tmp_path: Path) -> None:
    text = printed(Arguments("figures", format="csv"), tmp_path)
    assert text.startswith(BOM)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix(BOM))))
    assert [row["text"] for row in rows] == [
        found.figure.text if not found.figure.text.startswith("-") else f"'{found.figure.text}"
        for found in FIGURES
    ]
    assert rows[2]["flags"] == "ambiguous damaged"
    assert rows[5]["value"] == "-2", "a number is no formula"
    listed = list(csv.DictReader(io.StringIO(printed(Arguments("list", format="csv"), tmp_path)[1:])))
    assert [row["name"] for row in listed] == ["港口.txt", "'=cmd.txt"]


def test_csv_on_a_terminal_has_no_byte_order_mark(tmp_path: Path) -> None:
    assert printed(Arguments("list", format="csv"), tmp_path, columns=80).startswith("name,")
