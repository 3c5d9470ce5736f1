"""The chart as lines: bars aligned by cells, as wide as the canvas, their labels told apart."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.ledgers import chart, rows_of, seed_rows, text_of

from jjj_tui.hanzi.width import cell_length
from jjj_tui.tui.canvas import Bar, Canvas, squeezed, told_apart


def test_bars_are_aligned_by_cells_and_end_with_the_exact_value() -> None:
    lines = chart(seed_rows(), "8191億元")
    assert [cell_length(line) for line in lines] == [80] * 4
    assert [line.split()[-2] for line in lines[1:]] == [
        "2,179,100,000,000",
        "819,100,000,000",
        "2,151,000,000,000",
    ]
    starts = {cell_length(line[: line.index("━")]) for line in lines}
    assert len(starts) == 1
    lengths = [line.count("━") for line in lines]
    assert lengths[0] == max(lengths)
    assert lengths[2] == min(lengths)
    assert lengths[0] == pytest.approx(51492 / 8191 * lengths[2], abs=8)
    assert [line[:2] for line in lines] == ["  ", "  ", "▸ ", "  "], (
        "the row under the cursor, without colour"
    )


def test_falls_stand_on_the_other_side_of_the_axis() -> None:
    lines = chart(rows_of("工业投资增长13%，出口额下降6%，进口额增长2%，客流量下降20%。"), "13%")
    assert [line.split()[-2] for line in lines] == ["20", "13", "6", "2"]
    for line, arrow in zip(lines, "↓↑↓↑", strict=True):
        before, after = line.split("│")
        assert ("━" in before or "╺" in before) is (arrow == "↓")
        assert ("━" in after or "╸" in after) is (arrow == "↑")
        assert arrow in after, "and the sign stands beside the value"
    assert len({cell_length(line.split("│")[0]) for line in lines}) == 1, "one axis"


amounts = st.one_of(st.none(), st.decimals(-(10**20), 10**20, allow_nan=False))

bars = st.builds(
    Bar, st.text(alphabet="京津冀ab…│ ", max_size=30), amounts, st.text(alphabet="0123,.%元", max_size=40),
    st.sampled_from(["rise", "count"]), st.booleans(),
)  # fmt: skip


@given(st.lists(bars, max_size=9), st.integers(20, 120), st.booleans())
def test_any_chart_is_as_wide_as_its_canvas(drawn: list[Bar], width: int, marks: bool) -> None:
    lines = list(Canvas(width).chart(drawn, marks=marks))
    assert len(lines) == len(drawn)
    for line in lines:
        assert cell_length(text_of(line)) == width
    longest = max((abs(bar.amount) for bar in drawn if bar.amount is not None), default=Decimal(0))
    for bar, line in zip(drawn, lines, strict=True):
        if (
            bar.amount is not None
            and longest
            and bar.amount == longest
            and width > 60
            and len(bar.value) < 20
        ):
            assert any(style == bar.style and text.strip() for text, style in line), "the longest is drawn"


@given(st.text(alphabet="京津冀a…1", max_size=40), st.integers(1, 50))
def test_squeezing_keeps_both_ends(text: str, width: int) -> None:
    short = squeezed(text, width)
    assert cell_length(short) <= width
    if cell_length(text) <= width:
        assert short == text
    elif width >= 8:
        head, _, tail = short.partition("…") if "…" not in text else ("", "", "")
        assert text.startswith(head)
        assert text.endswith(tail)


def test_labels_that_differ_only_in_the_middle_are_told_apart() -> None:
    names = [
        "北京高技术制造业投资",
        "北京高技术服务业投资",
        "天津高技术制造业投资",
        "天津高技术服务业投资",
        "天津",
    ]
    assert told_apart(names, 12) == ["北京…制造业…", "北京…服务业…", "天津…制造业…", "天津…服务业…", "天津"]
    assert told_apart(["北京高技术制造业投资"] * 2, 12) == [squeezed("北京高技术制造业投资", 12)] * 2


@given(st.lists(st.text("北京天津投资制造a", max_size=12), max_size=6, unique=True), st.integers(8, 30))
def test_shortened_labels_fit(names: list[str], width: int) -> None:
    short = told_apart(names, width)
    assert len(short) == len(names)
    assert all(cell_length(label) <= width for label in short)
