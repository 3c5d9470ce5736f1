"""Marks in a block of text: what is marked, and rows cut where marks begin and end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.model import Paragraph, Span
from jjj_tui.figures.model import Figure, Kind
from jjj_tui.tui.figure_walk import next_figure, previous_figure
from jjj_tui.tui.marks import Hit, Mark, damage_marks, figure_marks, hits_in, runs

marks = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12), st.sampled_from("abc")).map(
        lambda m: Mark(m[0], m[0] + m[1], m[2])
    ),
    max_size=6,
)


def figure(start: int, end: int, kind: Kind = Kind.COUNT, **more: object) -> Figure:
    return Figure(start, end, start, end, "x" * (end - start), kind, **more)  # type: ignore[arg-type]


def test_a_figure_is_marked_by_its_family() -> None:
    found = [
        figure(0, 2, Kind.MONEY),
        figure(3, 5, Kind.PERCENT),
        figure(6, 8, Kind.AREA),
        figure(9, 11, Kind.DURATION),
        figure(12, 14),
    ]
    assert [mark.style for mark in figure_marks(found)] == ["money", "share", "measure", "time", "count"]


def test_a_damaged_figure_is_marked_as_lost_and_a_score_dimly() -> None:
    found = [figure(0, 2, flags=frozenset({"damaged"})), figure(3, 5, Kind.DATE, tier="C")]
    assert list(figure_marks(found)) == [(0, 2, "lost"), (3, 5, "muted")]


def test_damage_is_marked_where_it_is() -> None:
    assert list(damage_marks(Paragraph("近▯0家", damaged=(Span(1, 3),)))) == [(1, 3, "lost")]


def test_a_row_is_cut_where_marks_begin_and_end() -> None:
    assert list(runs(2, 10, [Mark(0, 4, "a"), Mark(3, 6, "b"), Mark(8, 99, "c"), Mark(20, 30, "d")])) == [
        (2, 3, ("a",)),
        (3, 4, ("a", "b")),
        (4, 6, ("b",)),
        (6, 8, ()),
        (8, 10, ("c",)),
    ]
    assert list(runs(2, 10, [])) == [(2, 10, ())]


@given(st.integers(0, 30), st.integers(1, 20), marks)
def test_runs_cover_the_row_once_and_name_every_mark_over_them(
    start: int, length: int, over: list[Mark]
) -> None:
    end = start + length
    cut = list(runs(start, end, over))
    assert cut[0][0] == start
    assert cut[-1][1] == end
    assert all(left[1] == right[0] for left, right in pairwise(cut))
    for left, right, names in cut:
        assert left < right
        for at in range(left, right):
            assert names == tuple(mark.style for mark in over if mark.start <= at < mark.end)


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 9)).map(lambda p: Hit(p[0], p[1], p[1] + 2)), max_size=12
    )
)
def test_the_hits_of_a_block(found: list[Hit]) -> None:
    hits = tuple(sorted(found))
    for block in range(-1, 7):
        assert hits_in(hits, block) == tuple(hit for hit in hits if hit.block == block)


PARAGRAPHS: tuple[tuple[Figure, ...], ...] = (
    (),
    (figure(2, 4), figure(10, 12)),
    (),
    (figure(0, 3),),
)


@pytest.mark.parametrize("first_block", [1, 2])
def test_the_walk_visits_every_figure_in_order_both_ways(first_block: int) -> None:
    wanted = [(1, 2), (1, 10), (3, 0)]
    for step, start, order in (
        (next_figure, Hit(0, 0, -1), wanted),
        (previous_figure, Hit(99, 0, 0), wanted[::-1]),
    ):
        seen = []
        at = start
        while (
            found := step(at, len(PARAGRAPHS), first_block, lambda paragraph: PARAGRAPHS[paragraph])
        ) is not None:
            at = found[0]
            seen.append((at.block - first_block, at.start))
        assert seen == order


def test_the_walk_reads_no_paragraph_beyond_the_one_it_needs() -> None:
    read: list[int] = []

    def figures(paragraph: int) -> tuple[Figure, ...]:
        read.append(paragraph)
        return PARAGRAPHS[paragraph]

    next_figure(Hit(1, 0, -1), len(PARAGRAPHS), 1, figures)
    assert max(read) == 1
