"""Changes to a text: every character that is kept is found again in the original, after any number of rounds."""

from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.edits import Edit, Edited, Runs, apply, compose
from jjj_tui.article.model import RepairReason, Run

TEXTS = st.text("三地5亿<b>。 \n", max_size=30)


@st.composite
def edited(draw: st.DrawFn, text: str) -> Edited:
    """A text after a few edits, some of which overlap or insert at its ends."""
    places = st.integers(0, len(text))
    edits = []
    for _ in range(draw(st.integers(0, 4))):
        start, end = sorted((draw(places), draw(places)))
        edits.append(Edit(start, end, draw(st.text("⁸▯字", max_size=3)), RepairReason.MARKUP))
    return apply(text, edits)


@given(st.data(), TEXTS)
def test_runs_map_every_kept_character_to_itself(data: st.DataObject, original: str) -> None:
    text, runs = original, Runs((Run(0, 0, len(original)),))
    for _ in range(3):
        changed = data.draw(edited(text))
        text, runs = changed.text, compose(changed.runs, runs)
        behind = behind_original = 0
        for start, place, length in runs.runs:
            assert behind <= start, "runs overlap or are out of order"
            assert behind_original <= place, "runs overlap or are out of order in the original"
            assert length > 0
            assert text[start : start + length] == original[place : place + length]
            assert start + length <= len(text)
            behind, behind_original = start + length, place + length
            for step in range(length):
                assert runs.original(start + step) == place + step


@given(st.data(), TEXTS)
def test_every_place_of_a_changed_text_lies_in_the_original(data: st.DataObject, original: str) -> None:
    changed = data.draw(edited(original))
    runs = compose(changed.runs, Runs((Run(0, 0, len(original)),)))
    places = [runs.original(at) for at in range(len(changed.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(original) for place in places)


def test_a_text_that_ends_with_what_was_inserted_ends_where_the_original_does() -> None:
    changed = apply("库容10", [Edit(4, 4, "⁸", RepairReason.MARKUP)])
    runs = compose(changed.runs, Runs((Run(0, 0, 4),)))
    twice = compose([Run(0, 0, 5)], runs)
    assert twice.runs == (Run(0, 0, 4),)
