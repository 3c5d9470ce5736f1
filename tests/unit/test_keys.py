"""Which keys do what once the reader has chosen some."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.actions import ACTIONS
from jjj_tui.hanzi.sanitize import is_clean
from jjj_tui.keys import Clash, effective_keys, is_sent, key_name, read_keys, shown_keys
from jjj_tui.tui.actions import keymap
from jjj_tui.wording.catalogue import Catalogue

MEETING = [(one.id, other.id) for one, other in combinations(ACTIONS, 2) if one.meets(other)]
DEFAULTS = {action.id: action.keys for action in ACTIONS}


def test_without_a_choice_all_keys_are_the_default_ones() -> None:
    found = effective_keys(ACTIONS, {})
    assert found.keys == DEFAULTS
    assert found.notices(Catalogue()) == ()
    assert keymap(found.keys) == {}


def test_a_chosen_key_is_taken_from_the_action_that_had_it() -> None:
    found = effective_keys(ACTIONS, {"page_down": ("space", "z")})
    assert found.keys == {**DEFAULTS, "page_down": ("space", "z"), "alone": ()}
    assert keymap(found.keys) == {"page_down": "space,z", "alone": "unbound"}


def test_other_places_keep_their_keys() -> None:
    found = effective_keys(ACTIONS, {"next_figure": ("enter",), "fold": ("escape",)}).keys
    assert (found["open_article"], found["figure_card"]) == ((), ())
    assert found["go"] == ("enter",), "the ledger is another place than the reader"
    assert found["leave"] == ("l",)
    assert found["back"] == ("escape",)


def test_of_two_choices_the_first_action_of_the_help_wins() -> None:
    found = effective_keys(ACTIONS, {"quit": ("x", "f10"), "search": ("x",)})
    assert (found.keys["search"], found.keys["quit"]) == (("x",), ("f10",))
    assert found.clashes == (Clash("x", "search", "quit"),)
    assert found.notices(Catalogue("zh")) == ("x 同时分配给 search 与 quit；以 search 为准。",)


def test_an_action_that_gets_nothing_of_its_choice_keeps_what_it_had() -> None:
    found = effective_keys(ACTIONS, {"search": ("x", "q"), "quit": ("x",), "help": ("x",)}).keys
    assert found["help"] == ("?", "？")
    assert found["quit"] == (), "unless that was given away too"


def test_one_key_may_serve_two_places() -> None:
    found = effective_keys(ACTIONS, {"go": ("x",), "open_article": ("x",)})
    assert found.clashes == ()


def test_what_is_no_action_is_named() -> None:
    found = effective_keys(ACTIONS, {"jump": ("x",)})
    assert found.keys == DEFAULTS
    assert found.notices(Catalogue()) == ("Setting keys.jump is unknown and was ignored.",)


@pytest.mark.parametrize("key", ["pgdn", "control+x", "cmd+q", "shift+l", "return", "ctrl+pgup", "page_down"])
def test_a_key_that_no_terminal_sends_is_named_and_changes_nothing(key: str) -> None:
    found = effective_keys(ACTIONS, {"ledger": read_keys(key)})
    assert found.keys == DEFAULTS
    assert found.notices(Catalogue()) == (
        f"Setting keys.ledger: no terminal sends a key called {key}; it was ignored.",
    )


@pytest.mark.parametrize(
    "key", ["f12", "ctrl+x", "alt+ctrl+x", "ctrl+question_mark", "shift+f3", "】", "semicolon", "+"]
)
def test_a_key_that_some_terminal_sends_is_taken(key: str) -> None:
    found = effective_keys(ACTIONS, {"ledger": read_keys(key)})
    assert found.keys["ledger"] == read_keys(key)
    assert not found.unsent


def test_every_key_of_an_action_is_sent() -> None:
    assert all(is_sent(key) for action in ACTIONS for key in action.keys)


def test_a_row_of_keys_keeps_its_numbers() -> None:
    taken = keymap(effective_keys(ACTIONS, {"export": ("3",)}).keys)
    assert taken["sort_by_2"] == "2"
    assert taken["sort_by_3"] == "unbound"
    assert taken["sort_by_4"] == "4"
    chosen = keymap(effective_keys(ACTIONS, {"sort_by": ("f1", "f2")}).keys)
    assert (chosen["sort_by_1"], chosen["sort_by_2"], chosen["sort_by_3"]) == ("f1", "f2", "unbound")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("x", ("x",)),
        ("X", ("X",)),
        (" Ctrl+T ", ("ctrl+t",)),
        ("ctrl+alt+t", ("alt+ctrl+t",)),
        (["F5", "f5", "PageDown"], ("f5", "pagedown")),
        ("question_mark", ("?",)),
        ("slash", ("/",)),
        ("Space", ("space",)),
        (",", (",",)),
        ("q,ctrl+x", ("q", "ctrl+x")),
        ("】", ("】",)),
        ("", ()),
        (" , ", (",",)),
        ([], ()),
        (["x", 1], ()),
        (3, ()),
        ({"x": "y"}, ()),
    ],
)
def test_keys_as_they_are_written(written: object, read: tuple[str, ...]) -> None:
    assert read_keys(written) == read


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("f5", "F5"),
        ("ctrl+t", "Ctrl+T"),
        ("t", "t"),
        ("T", "T"),
        ("space", "Space"),
        ("ctrl+pageup", "Ctrl+PgUp"),
    ],
)
def test_keys_as_they_are_shown(key: str, name: str) -> None:
    assert key_name(key, Catalogue()) == name


def test_twins_are_listed_only_where_they_stand_alone() -> None:
    assert shown_keys(("/", "／")) == ["/"]
    assert shown_keys(("／",)) == ["／"]


@given(
    st.dictionaries(
        st.sampled_from([action.id for action in ACTIONS]) | st.text(max_size=5),
        st.text(max_size=5).map(read_keys).filter(bool)
        | st.lists(st.sampled_from("abcjkltz/"), min_size=1).map(read_keys),
        max_size=6,
    )
)
def test_any_choice_leaves_each_key_one_meaning_in_one_place(chosen: dict[str, tuple[str, ...]]) -> None:
    found = effective_keys(ACTIONS, chosen)
    assert found.keys.keys() == DEFAULTS.keys()
    assert all(is_clean(notice) and "\n" not in notice for notice in found.notices(Catalogue()))
    for one, other in MEETING:
        assert not {*found.keys[one]} & {*found.keys[other]}
