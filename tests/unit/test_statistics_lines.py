"""The sidebar's lines: what they say, and that they fit any width."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui.article.model import Article
from jjj_tui.article.read import read_article
from jjj_tui.figures import read_figures
from jjj_tui.hanzi.width import cell_length
from jjj_tui.ledger.digest import Checked, Digest, read_digest
from jjj_tui.ledger.model import LedgerRow, Sum
from jjj_tui.ledger.rows import build_ledger
from jjj_tui.stats import Stats, read_stats
from jjj_tui.tui.canvas import Canvas
from jjj_tui.tui.shelf import countable
from jjj_tui.tui.statistics import Pane, statistics_lines
from jjj_tui.wording.catalogue import Catalogue, Told
from jjj_tui.words.child import WordsUnavailable
from jjj_tui.words.model import Keyword, Name, NameKind, WordFacts

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
FACTS = WordFacts(
    1234,
    (Keyword("京津冀协同发展战略", 9, 2.0), Keyword("产业", 30, 1.0)),
    (
        Name("河北", NameKind.PLACE, 14),
        Name("中科院工程热物理研究所", NameKind.ORGANISATION, 3),
        Name("孙烁", NameKind.PERSON, 1),
    ),
)


def stats_of(path: Path, words: WordFacts | None = FACTS) -> Stats:
    article = read_article(path.read_bytes(), path.name)
    return read_stats(article, read_figures(article), words)


def said(stats: Stats, width: int = 40, problem: Told | None = None, **pane: object) -> list[str]:
    drawn = statistics_lines(stats, Pane(width, **pane), 0.256, problem, derived=False)  # type: ignore[arg-type]
    return ["".join(text for text, _ in line) for line in drawn]


def pairs(lines: list[str]) -> dict[str, str]:
    """What stands first in a line, without bars, and what stands last."""
    words = (line.replace("━", " ").replace("╸", " ").split() for line in lines)
    return {" ".join(line[:-1]): line[-1] for line in words if len(line) > 1}


@pytest.fixture(scope="module")
def first() -> Stats:
    return stats_of(SEEDS[0])


@pytest.fixture(scope="module")
def second() -> Stats:
    return stats_of(SEEDS[1])


def test_what_is_said_of_the_seeds(first: Stats, second: Stats) -> None:
    one, two = pairs(said(first)), pairs(said(second))
    assert one["Han characters"] == f"{first.han_characters:,}"
    assert one["words"] == "1,234"
    assert one["read so far"] == "25%", "never more than what was read"
    assert one["孙烁"] == "1×"
    assert one["河北"] == "14"
    assert one["产业"] == "30"
    assert two["pinyin note stripped"] == "159"
    assert two["damage marked"] == "1"
    assert two["▯ damaged"] == "1"
    article = read_article(SEEDS[1].read_bytes(), SEEDS[1].name)
    assert two["Key figures"] == f"{countable(read_figures(article), dates=False)}", (
        "as the list says; what is damaged is none"
    )
    assert "▯ damaged" not in one


def test_the_bars_add_up_to_the_key_figures(second: Stats) -> None:
    lines = said(second)
    start = next(at for at, line in enumerate(lines) if line.startswith("Key figures"))
    bars = [line for line in lines[start + 1 :] if "━" in line or "╸" in line]
    kinds = bars[: len(second.kinds)]
    assert sum(int(line.split()[-1]) for line in kinds) == int(lines[start].split()[-1])


@pytest.mark.parametrize(
    ("language", "told"), [("en", "within rounding, 1亿 apart"), ("zh", "四舍五入之内，差1亿")]
)
def test_a_sum_within_rounding_says_how_far_it_is_apart(second: Stats, language: str, told: str) -> None:
    (total,) = ledger("投资13亿元。")
    digest = Digest(sums=(Checked(total, (), Sum(Decimal(10**8), holds=True)),))
    pane = Pane(40, words=Catalogue("zh" if language == "zh" else "en"))
    drawn = statistics_lines(second, pane, 0, None, derived=False, digest=digest)
    lines = ["".join(text for text, _ in line) for line in drawn]
    at = next(at for at, line in enumerate(lines) if line.endswith("13亿元 ≈"))
    assert lines[at + 1].strip() == told


def read(*paragraphs: str) -> Article:
    return read_article(("标题在此处说明一切\n\n" + "\n".join(paragraphs) + "\n").encode(), "a.txt")


def ledger(*paragraphs: str) -> tuple[LedgerRow, ...]:
    article = read(*paragraphs)
    return build_ledger([(article, read_figures(article))])


def sidebar(*paragraphs: str, width: int = 40) -> list[str]:
    """The sidebar of an article of these paragraphs."""
    article = read(*paragraphs)
    figures = read_figures(article)
    digest = read_digest(build_ledger([(article, figures)]))
    drawn = statistics_lines(read_stats(article, figures), Pane(width), 0, None, derived=False, digest=digest)
    return ["".join(text for text, _ in line) for line in drawn]


SUMS = (
    "全省生产总值51492亿元，甲市、乙市和丙市分别为21791亿元、8191亿元和21510亿元。",
    "全省投资13亿元，甲市、乙市和丙市分别为5.2亿元、4.1亿元和3.8亿元。",
    "男生30人、女生40人，共70人。",
    "会议人员合计120人，甲县、乙县和丙县分别为30人、40人和50人。",
    "全省粮食总产量3600万吨，夏粮和秋粮分别为1400万吨和2300万吨。",
)


def test_what_does_not_add_up_is_never_behind_what_does() -> None:
    lines = sidebar(*SUMS)
    at = lines.index("Sums")
    assert [line.split() for line in lines[at + 1 : at + 6]] == [
        ["全省粮食总产量", "3600万吨", "✗"],
        ["Δ", "-100万"],
        ["全省投资", "13亿元", "≈"],
        ["within", "rounding,", "1000万", "apart"],
        ["全省生产总值", "51492亿元", "✓"],
    ]
    assert lines[at + 6] == "and 2 more: l"


@pytest.mark.parametrize("width", [24, 40])
def test_every_sum_has_a_name_be_it_that_of_its_parts(width: int) -> None:
    lines = sidebar(SUMS[2], width=width)
    assert lines[lines.index("Sums") + 1].split() == ["男生、女生", "70人", "✓"]


def test_the_largest_amount_is_told_of_each_currency() -> None:
    lines = sidebar(
        "臺灣對外貿易總額5612億元，另撥款20億元，出口新台幣9899億2000萬元，進口30億美元、2億歐元。"
    )
    at = next(at for at, line in enumerate(lines) if line.startswith("money"))
    assert [line.split()[0] for line in lines[at + 1 : at + 4]] == [
        "5612億元", "9899億2000萬新台幣", "30億美元",
    ]  # fmt: skip


def test_the_largest_of_a_kind_keeps_its_denominator() -> None:
    assert any("850立方米/秒" in line for line in sidebar("水库泄流量为每秒850立方米。"))


def test_the_largest_amount_names_its_currency() -> None:
    assert any("500万港元" in line for line in sidebar("这家公司拿到了港币500万元的赔偿。"))


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("产能提升百分之一到二", "+1–2%"),
        ("产能下降1%到2%", "-1–2%"),
        ("产能提升一到两成", "+10–20%"),
        ("产能提升超过两成", ">+20%"),
        ("产能下降超过7%", "<-7%"),
    ],
)
def test_a_rise_or_fall_by_a_range_names_both_ends(written: str, drawn: str) -> None:
    lines = sidebar(f"{written}。")
    assert lines[lines.index("Rises and falls") + 1].split()[-1] == drawn


def test_while_words_are_computed_it_says_so_and_after_a_problem_why() -> None:
    bare = stats_of(SEEDS[0], None)
    assert "words working" in pairs(said(bare))
    assert sum("working" in line for line in said(bare)) == 2
    problem = said(
        bare, 26, problem=WordsUnavailable("words.failed", reason="no dictionary anywhere on this machine")
    )
    assert "working" not in "".join(problem)
    assert "nodictionaryanywhere" in "".join("".join(problem).split())


def test_a_kind_is_called_by_its_whole_name_where_the_sidebar_is_narrowest() -> None:
    lines = sidebar("利润率提高2个百分点，占比10%，面积5平方公里。", width=26)
    (points,) = (line for line in lines if line.startswith("percentage points"))
    assert "━" in points


def test_bars_grow_with_their_share_and_never_vanish() -> None:
    canvas = Canvas(60)
    lengths = []
    for share in (0.0, 0.1, 0.5, 0.99, 1.0):
        text = "".join(piece for piece, _ in canvas.bar("词", share, "7", "count"))
        lengths.append(text.count("━") * 2 + text.count("╸"))
        assert text.startswith("词 ")
        assert text.endswith(" 7")
    assert lengths == sorted(lengths)
    assert lengths[0] >= 1
    assert lengths[2] == pytest.approx(lengths[4] / 2, abs=1)


@pytest.mark.parametrize("width", [10, 17, 26, 36, 58, 300])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_line_fits(first: Stats, second: Stats, width: int, language: str) -> None:
    words = Catalogue("zh" if language == "zh" else "en")
    for stats in (first, second, replace(first, words=None)):
        lines = said(stats, width, words=words)
        if width >= 26:  # narrower there are cuts at the pane's edge, not in the middle of a value
            assert max(map(cell_length, lines)) <= width
        rows = [line for line in lines if line.endswith(f"{stats.han_characters:,}")]
        assert rows


def test_names_and_words_follow_the_script(first: Stats) -> None:
    lines = said(first, shown=lambda text: text.replace("产业", "產業"))
    assert any(line.startswith("產業") for line in lines)


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=30), st.floats(0, 1), st.text("0123456789,", min_size=1, max_size=7), st.integers(24, 90)
)
def test_a_bar_of_anything_fits(label: str, share: float, value: str, width: int) -> None:
    for line in (Canvas(width).bar(label, share, value, "count"), Canvas(width).row(label, value)):
        text = "".join(piece for piece, _ in line)
        assert cell_length(text) == width
        assert text.endswith(value), "the exact value is never cut"


@pytest.mark.parametrize(("minutes", "told"), [(0.2, "1 min"), (99.2, "99 min"), (269.4, "4 h 29 min")])
def test_a_long_text_takes_hours(first: Stats, minutes: float, told: str) -> None:
    lines = list(
        statistics_lines(replace(first, reading_minutes=minutes), Pane(40), 0.5, None, derived=False)
    )
    row = next(line for line in lines if line and "reading time" in line[0][0])
    assert "".join(text for text, _ in row).endswith(" " + told)
