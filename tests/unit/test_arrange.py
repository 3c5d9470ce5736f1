"""Which panes stand at which width, and how the layout is remembered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.tui.arrange import MEDIUM, WIDE, Layout, arrange, shown_statistics
from jjj_tui.tui.panes import MEASURES, _recall

layouts = st.builds(
    Layout,
    statistics=st.booleans(),
    instead=st.booleans(),
    alone=st.booleans(),
    front=st.sampled_from(["list", "text", "statistics"]),
)


@pytest.mark.parametrize(
    ("columns", "standing"),
    [(40, "t"), (79, "t"), (80, "lt"), (109, "lt"), (110, "lts"), (120, "lts"), (300, "lts")],
)
def test_what_stands_at_first(columns: int, standing: str) -> None:
    there = arrange(Layout(), columns)
    assert (
        "".join(
            n for n, shown in zip("lts", (there.list, there.text, there.statistics), strict=True) if shown
        )
        == standing
    )


@pytest.mark.parametrize("columns", [80, 109])
def test_the_statistics_take_the_lists_place_where_three_have_no_room(columns: int) -> None:
    there = arrange(Layout(instead=True), columns)
    assert there.list == 0
    assert there.statistics > 0
    assert there.text


def test_the_statistics_can_be_away_where_there_is_room() -> None:
    there = arrange(Layout(statistics=False), 200)
    assert there.list > 0
    assert there.statistics == 0


@pytest.mark.parametrize("columns", [80, 120, 300])
def test_the_text_alone(columns: int) -> None:
    assert arrange(Layout(alone=True), columns) == (0, 0, True)


@pytest.mark.parametrize("front", ["list", "text", "statistics"])
def test_one_pane_at_a_time_below_medium_fills_the_terminal(front: str) -> None:
    there = arrange(Layout(front=front), 60)  # type: ignore[arg-type]
    assert (there.list, there.text, there.statistics) == (
        60 if front == "list" else 0,
        front == "text",
        60 if front == "statistics" else 0,
    )


@given(layouts, st.integers(1, 400))
def test_something_is_always_seen_and_the_text_keeps_room_to_be_read(layout: Layout, columns: int) -> None:
    there = arrange(layout, columns)
    assert there.list or there.text or there.statistics
    if not layout.alone or layout.front == "text":  # alone is the text only
        assert bool(there.statistics) == shown_statistics(layout, columns)
    sides = there.list + there.statistics
    if there.text:
        assert columns - sides >= min(columns, 50)
    else:
        assert sides == columns
    if columns >= MEDIUM:
        assert there.text
    if columns >= WIDE and not layout.alone:
        assert there.list


@given(layouts, st.integers(*MEASURES))
def test_a_layout_is_recalled_as_it_was_remembered(layout: Layout, measure: int) -> None:
    statistics = f"{layout.statistics:d}{layout.instead:d}"
    remembered = f"{statistics}|{int(layout.alone)}|{layout.front}|{measure}"
    assert _recall(remembered, 40) == (layout, measure)


@given(st.text(max_size=40))
def test_anything_else_that_was_remembered_is_survived(remembered: str) -> None:
    layout, measure = _recall(remembered, 40)
    assert MEASURES[0] <= measure <= MEASURES[1]
    arrange(layout, 100)


@pytest.mark.parametrize(
    "remembered",
    [
        "",
        "|||",
        "0|0|text|",
        "x|y|z|w",
        "1|1|list|9999999999999999999999",
        "||text|3",
        "||text|0409",
        "||text|010" + "0" * 5000,
    ],
    ids=lambda remembered: remembered[:30],
)
def test_what_cannot_be_read_is_as_on_the_first_day(remembered: str) -> None:
    assert _recall(remembered, 36)[1] == 36
