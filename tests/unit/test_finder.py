"""Search inside an article: hits in either script, and the current one among them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jjj_tui.tui.find import find_hits, folded_blocks
from jjj_tui.tui.finder import Hits
from jjj_tui.tui.marks import Hit
from jjj_tui.wording.catalogue import Catalogue

WORDS = Catalogue()


def found(sources: list[str], query: str) -> list[tuple[int, str]]:
    return [
        (hit.block, sources[hit.block][hit.start : hit.end])
        for hit in find_hits(folded_blocks(sources), query)
    ]


def test_either_script_any_width_any_case() -> None:
    sources = ["协同发展", "與協同發展有關", "ＡＢＣ abc"]
    assert found(sources, "協同发展") == [(0, "协同发展"), (1, "協同發展")]
    assert found(sources, "aBc") == [(2, "ＡＢＣ"), (2, "abc")]


def test_hits_do_not_overlap_and_blank_queries_find_nothing() -> None:
    assert found(["哈哈哈哈哈"], "哈哈") == [(0, "哈哈"), (0, "哈哈")]
    for query in ("", " ", "\u3000", "\t\n"):
        assert found(["哈 哈"], query) == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=4), st.text(max_size=4))
def test_any_text_and_any_query(sources: list[str], query: str) -> None:
    folded = folded_blocks(sources)
    assert [len(text) for text in folded] == [len(text) for text in sources]
    hits = find_hits(folded, query)
    assert list(hits) == sorted(hits)
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(sources[hit.block])


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=20), st.data())
def test_every_piece_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    piece = text[start:end]
    folded = folded_blocks([text])
    if folded[0][start:end].strip():
        assert find_hits(folded, piece)


THREE = (Hit(1, 4, 6), Hit(1, 9, 11), Hit(3, 0, 2))


def test_the_first_hit_from_where_reading_is_becomes_the_current_one() -> None:
    for spot, wanted in (((0, 0), 0), ((1, 4), 0), ((1, 5), 1), ((2, 0), 2), ((3, 1), 0)):
        hits = Hits()
        hits.expect("x")
        hits.take("x", THREE, *spot)
        assert hits.current == THREE[wanted]


def test_walking_goes_round_both_ends() -> None:
    hits = Hits()
    hits.expect("x")
    hits.take("x", THREE, 0, 0)
    seen = [hits.current]
    for step in (1, 1, 1, -1, -1):
        assert hits.step(step)
        seen.append(hits.current)
    assert seen == [THREE[at] for at in (0, 1, 2, 0, 2, 1)]
    assert hits.count(WORDS) == "2/3"


def test_steps_made_before_the_hits_are_known_are_taken_when_they_come() -> None:
    hits = Hits()
    assert hits.expect("x")
    assert not hits.expect("x"), "it is being searched for already"
    assert hits.step(1)
    assert hits.step(1)
    hits.take("x", THREE, 0, 0)
    assert hits.current == THREE[2]


def test_hits_of_an_older_query_do_not_take_the_steps_of_the_newer_one() -> None:
    hits = Hits()
    hits.expect("x")
    hits.expect("xy")
    hits.step(1)
    hits.take("x", THREE, 0, 0)
    assert hits.current == THREE[0]
    hits.take("xy", THREE[:2], 0, 0)
    assert hits.current == THREE[1]


def test_no_hits_and_no_query() -> None:
    hits = Hits()
    assert hits.count(WORDS) == ""
    assert not hits.step(1)
    hits.expect("x")
    hits.take("x", (), 0, 0)
    assert hits.current is None
    assert hits.count(WORDS) == "not found"
    assert not hits.step(-1)
    hits.clear()
    assert hits.count(WORDS) == ""
