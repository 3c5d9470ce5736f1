"""Figures of whole articles: what is no paragraph gives none, nobody's figure is carried past a speaker."""

from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import pytest

from jjj_tui.article.model import Article, Paragraph, ParagraphKind, Span
from jjj_tui.article.read import read_article
from jjj_tui.figures import ArticleFigure, Figure, read_figures
from jjj_tui.figures.lists.totals.groups import check_totals, restatements
from jjj_tui.hanzi.script import ScriptVerdict

ROOT = Path(__file__).parents[3]
GOLDEN = Path(__file__).with_name("seeds.tsv")


def article(*paragraphs: Paragraph) -> Article:
    return Article(
        key="0" * 64, name="test", title="投资500亿元", title_derived=False, dateline=None, paragraphs=paragraphs, folded=(), repairs=(), original="",
        encoding="utf-8", script=ScriptVerdict(None, 0, 0),
    )  # fmt: skip


def table() -> str:
    """Every figure of the two seeds, one a line, columns in the order of the record."""
    lines = []
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        lines.append(f"# {path.name}")
        for paragraph, figure in map(_pair, read_figures(read_article(path.read_bytes(), path.name))):
            lines.append(
                "\t".join([str(paragraph), *(_cell(getattr(figure, field.name)) for field in fields(figure))])
            )
    return "\n".join(lines) + "\n"


def _pair(found: ArticleFigure) -> tuple[int, Figure]:
    return found.paragraph, found.figure


def _cell(value: object) -> str:
    if value is None:
        return ""
    return ",".join(sorted(value)) if isinstance(value, frozenset) else str(value)


def test_the_seeds_give_exactly_these_figures() -> None:
    assert table() == GOLDEN.read_text("utf-8")


def test_the_seeds_hold_their_sum_and_its_rounded_restatement() -> None:
    found = read_figures(read_article((ROOT / "seeds" / "004_331d5730d4c698da.txt").read_bytes(), "seed"))
    figures = [item.figure for item in found]
    (check,) = check_totals(figures)
    assert figures[check.total].value == 5_149_200_000_000
    assert [figures[part].member for part in check.parts] == ["北京", "天津", "河北"]
    assert check.difference == 0
    assert [(figures[a].text, figures[b].text) for a, b in restatements(figures)] == [
        ("5萬億元", "51492億元")
    ]


def test_titles_and_speakers_give_no_figures() -> None:
    speaker = Paragraph("综合二处处长 3家企业 王某:", ParagraphKind.SPEAKER)
    assert read_figures(article(speaker)) == ()


def test_a_subject_is_carried_into_the_next_paragraph_but_never_past_a_speaker() -> None:
    first = Paragraph("出口额达到20亿元。")
    second = Paragraph("同比增加13亿元。")
    speaker = Paragraph("记者 王某:", ParagraphKind.SPEAKER)
    _, carried = read_figures(article(first, second))
    assert carried.figure.subject == "出口额"
    assert "carried" in carried.figure.flags
    _, apart = read_figures(article(first, speaker, second))
    assert apart.figure.subject is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("每万人拥有量由15.6件提高到22件。", "每亩增产50公斤。"),
        ("投诉量同比少了三成。", "与上年相比，增加12家。"),
        ("产量是2020年的2.3倍。", "比2020年增长15%。"),
        ("出口额达到20亿元。", "同比增长13%。"),
        ("门票收入为20万元。", "较上年增加3万人次。"),
    ],
)
def test_no_subject_is_carried_into_a_paragraph_that_measures_in_another_unit(
    first: str, second: str
) -> None:
    *_, last = read_figures(article(Paragraph(first), Paragraph(second)))
    assert last.figure.subject is None
    assert "carried" not in last.figure.flags


def test_lost_text_takes_the_value_of_what_it_touches_and_of_nothing_else() -> None:
    text = "已有30家企业、50家院所"
    damaged, sound = read_figures(article(Paragraph(text, damaged=(Span(2, 3),))))
    assert (damaged.figure.value, "damaged" in damaged.figure.flags) == (None, True)
    assert (sound.figure.value, sound.figure.flags & {"damaged"}) == (Decimal(50), frozenset())


def test_groups_are_numbered_through_the_article() -> None:
    paragraph = Paragraph("北京、天津分别增长5.4%和4.9%")
    found = read_figures(article(paragraph, paragraph))
    assert [item.figure.group for item in found] == [0, 0, 1, 1]
    assert [item.paragraph for item in found] == [0, 0, 1, 1]
