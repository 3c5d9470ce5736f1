"""Ledgers of any figures and of any text: nothing is lost, nothing doubled, all in linear time."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_linearly
from tests.unit.ledgers import NAMES, SUM, article

from jjj_tui.amounts.changes import is_change
from jjj_tui.article.model import Place
from jjj_tui.figures import read_figures
from jjj_tui.figures.model import ArticleFigure, Figure, Kind
from jjj_tui.ledger.model import Column, LedgerRow
from jjj_tui.ledger.rows import build_ledger
from jjj_tui.ledger.view import (
    Standing,
    arrange,
    charted,
    comparable,
    filter_rows,
    scale_of,
    sort_rows,
)

decimals = st.one_of(st.none(), st.decimals(-(10**15), 10**15, places=3))

words = st.one_of(st.none(), st.text(alphabet="京津冀投資投资生產a1 \x1b\ud800\n", max_size=5))

BLANK = article("京津冀投资" * 20)


@st.composite
def any_rows(draw: st.DrawFn) -> tuple[LedgerRow, ...]:
    """The ledger of any figures, whose lists, totals and restatements are as the text gives them: in any order."""
    figures = []
    for at in range(draw(st.integers(0, 12))):
        figures.append(
            Figure(
                at * 3, at * 3 + 2, at * 3, at * 3 + 3, "5%",
                draw(st.sampled_from([Kind.MONEY, Kind.PERCENT, Kind.LENGTH, Kind.DATE])),
                value=draw(decimals), minimum=draw(decimals), maximum=draw(decimals),
                unit=draw(words), unit_canonical=draw(st.sampled_from([None, "元", "%", "米", "千米"])),
                comparator=draw(st.sampled_from([None, "approx", "more_than", "near"])),
                direction=draw(st.sampled_from([None, "increase", "decrease", "flat"])),
                mode=draw(st.sampled_from([None, "by", "to", "level"])),
                subject=draw(words), member=draw(words), basis=draw(words),
                group=draw(st.sampled_from([None, 0, 1])),
                role=draw(st.sampled_from(["single", "total", "part", "member"])),
                tier=draw(st.sampled_from(["A", "B", "C"])),
                flags=frozenset(draw(st.sets(st.sampled_from(["damaged", "negative"])))),
            )
        )  # fmt: skip
    return build_ledger([(BLANK, [ArticleFigure(0, figure) for figure in figures])], dates=True)


@settings(max_examples=60, deadline=None)
@given(any_rows(), st.sampled_from([None, *Column]), st.booleans(), st.text(max_size=4), st.booleans())
def test_nothing_is_lost_and_nothing_is_doubled(
    rows: tuple[LedgerRow, ...], column: Column | None, descending: bool, query: str, unfolded: bool
) -> None:
    assert [row.index for row in rows] == list(range(len(rows)))
    ordered = sort_rows(rows, column, descending=descending)
    assert sorted(row.index for row in ordered) == [row.index for row in rows]
    kept = filter_rows(ordered, query, NAMES)
    assert [row for row in ordered if row in kept] == list(kept), "a filter keeps the order"
    totals = frozenset(row.index for row in rows) if unfolded else frozenset()
    arranged = arrange(kept, totals)
    seen = [row.index for row in arranged.rows]
    assert len(arranged.standings) == len(seen) == len(set(seen))
    hidden = {row.index for row in kept} - set(seen)
    if unfolded:
        assert not hidden
    below = {row.index: row for row in rows}
    for at in hidden:
        # Hidden is a part, or what restates a part, and its total is to be seen or hidden for the same reason.
        row = below[at]
        assert row.parent is not None or below[row.exact if row.exact is not None else at].index in hidden
    for row in arranged.rows:
        like = comparable(row, rows)
        assert row.index in [each.index for each in charted(row, like, 3)]
        if row.listed is not None:
            assert all(scale_of(each) == scale_of(row) for each in like)
        else:
            assert all(each.figure.kind is row.figure.kind for each in like)
            assert all(is_change(each.figure) is is_change(row.figure) for each in like)


@settings(max_examples=60, deadline=None)
@given(any_rows())
def test_restated_rows_stand_behind_the_exact_one(rows: tuple[LedgerRow, ...]) -> None:
    arranged = arrange(rows, frozenset(row.index for row in rows))
    places = {row.index: at for at, row in enumerate(arranged.rows)}
    for row, standing in zip(*arranged, strict=True):
        if standing is Standing.RESTATED:
            assert row.exact is not None
            between = arranged.standings[places[row.exact] + 1 : places[row.index]]
            assert set(between) <= {Standing.RESTATED, Standing.PART}
        if standing is Standing.PART:
            assert row.parent is not None
            assert places[row.parent] < places[row.index]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(alphabet="京津冀5万亿元%、，。分别为增长和7.▯\x1b", max_size=60), max_size=4))
def test_any_text_gives_rows_in_order(paragraphs: list[str]) -> None:
    read = article(*paragraphs, "全省投资5万亿元。" * 9)  # what is mostly lost is no text
    rows = build_ledger([(read, read_figures(read))])
    places = [row.place for row in rows]
    assert places == sorted(places)
    for row in rows:
        text = read.paragraphs[row.place.paragraph].text
        assert text[row.place.character :].startswith(row.figure.text)
        assert row.sentence in text
        assert row.sentence[row.offset :].startswith(row.figure.text)
        assert Place(*row.place) == row.place


def test_the_ledger_of_a_long_text_is_built_in_linear_time() -> None:
    def building(times: int) -> Callable[[], object]:
        read = article(*[SUM] * times)
        figures = read_figures(read)
        assert len(build_ledger([(read, figures)])) == 7 * times
        return lambda: build_ledger([(read, figures)])

    assert grows_linearly(building, 30, 180)
