"""What is seen of an article, without a terminal: the place that stays, the ends, and what has to be painted."""

from dataclasses import dataclass
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.model import Place
from jjj_tui.article.read import read_article
from jjj_tui.hanzi.script import Script
from jjj_tui.page.model import Anchor, View
from jjj_tui.tui.viewport import Viewport

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
ARTICLES = [read_article(path.read_bytes(), path.name) for path in SEEDS]
SCRIPTS = (Script.ORIGINAL, Script.SIMPLIFIED, Script.TRADITIONAL)


@dataclass
class Pane:
    """A pane that can be made larger, and the viewport of its article."""

    width: int = 40
    height: int = 10
    script: Script = Script.ORIGINAL

    def __post_init__(self) -> None:
        self.viewport = Viewport(lambda: View(self.script, self.width), lambda: self.height)
        self.viewport.show(ARTICLES[0], Place(0, 0))

    def read(self) -> list[str]:
        """The rows as they read."""
        page = self.viewport.page()
        assert page is not None
        return [page.text(row.block)[row.start : row.end] for row in self.viewport.rows()]


@given(st.integers(0, 300), st.lists(st.tuples(st.integers(8, 90), st.sampled_from(SCRIPTS)), max_size=4))
def test_what_stands_at_the_top_stays_in_view_in_every_width_and_script(
    down: int, views: list[tuple[int, Script]]
) -> None:
    pane = Pane()
    pane.viewport.move(down)
    anchor, before = pane.viewport.anchor, pane.read()
    for pane.width, pane.script in views:
        pane.viewport.take_view()
        page = pane.viewport.page()
        assert page is not None
        assert page.find(anchor) in pane.viewport.rows()
    pane.width, pane.script = 40, Script.ORIGINAL
    assert pane.read() == before


@given(st.integers(1, 60), st.integers(8, 90))
def test_the_ends_are_ends_and_everything_lies_between_them(height: int, width: int) -> None:
    pane = Pane(width, height)
    assert not pane.viewport.go_top()
    assert not pane.viewport.move(-1)
    assert pane.viewport.go_bottom()
    assert pane.viewport.progress == 1
    assert len(pane.read()) == height, "no half empty screen"
    assert not pane.viewport.move(1)
    assert pane.viewport.go_top()
    assert pane.viewport.place == (0, 0)
    assert pane.viewport.rows()[0].block == 0


def test_in_another_script_only_the_rows_that_read_otherwise_are_painted() -> None:
    pane = Pane(height=30)
    before = pane.read()
    pane.script = Script.TRADITIONAL
    changed = pane.viewport.take_view()
    after = pane.read()
    assert changed == [y for y in range(30) if before[y] != after[y]]
    assert 0 < len(changed) < 30
    pane.width = 60
    assert pane.viewport.take_view() is None, "in another width any row may read otherwise"


def test_a_character_is_brought_into_view_and_left_where_it_is_seen_already() -> None:
    pane = Pane()
    assert pane.viewport.reveal(12, 3, above=3)
    page = pane.viewport.page()
    assert page is not None
    assert pane.viewport.rows()[3] == page.find(Anchor(12, 3))
    assert not pane.viewport.reveal(12, 3, above=0)


def test_nothing_is_seen_of_no_article() -> None:
    pane = Pane()
    pane.viewport.show(None, Place(0, 0))
    assert (pane.viewport.rows(), pane.viewport.page(), pane.viewport.place) == ([], None, (0, 0))
    assert not pane.viewport.move(1)
