"""The one table of actions: words, handlers, keys; and the bindings that are made from it."""

from collections import Counter
from typing import get_args

import pytest
from textual.binding import Binding
from textual.screen import Screen

from jjj_tui.actions import ACTIONS, Action, Scope, groups
from jjj_tui.tui.actions import bindings
from jjj_tui.tui.app import ReaderApp
from jjj_tui.tui.screens.card import CardScreen
from jjj_tui.tui.screens.choose import ChooseScript
from jjj_tui.tui.screens.help import HelpScreen
from jjj_tui.tui.screens.ledger import LedgerScreen
from jjj_tui.tui.screens.original import ChangesPane, OriginalScreen, VerbatimPane
from jjj_tui.tui.screens.reader import ReaderScreen
from jjj_tui.tui.widgets.articles import ArticlesPane
from jjj_tui.tui.widgets.lines import LinesPane
from jjj_tui.tui.widgets.reading import ReadingPane
from jjj_tui.wording.catalogue import WORDS

HANDLERS: dict[Scope, tuple[type, ...]] = {
    "app": (ReaderApp,),
    "reader": (ReaderScreen,),
    "ledger": (LedgerScreen,),
    "text": (ReadingPane, VerbatimPane),
    "list": (ArticlesPane,),
    "pane": (LinesPane, ChangesPane),
    "original": (OriginalScreen,),
    "card": (CardScreen,),
    "choices": (ChooseScript,),
    "help": (HelpScreen,),
}


def test_ids_are_unique() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_words_a_heading_a_key_and_a_handler(action: Action) -> None:
    for key in (f"action.{action.id}", f"help.{action.group}"):
        english, chinese = WORDS[key]
        assert english
        assert chinese
    assert action.keys
    assert action.scopes
    for scope in action.scopes:
        for handler in HANDLERS[scope]:
            assert callable(getattr(handler, f"action_{action.id}")), f"{handler.__name__}: {action.id}"


def test_every_scope_is_known() -> None:
    assert set(HANDLERS) == set(get_args(Scope))


@pytest.mark.parametrize(
    "together",
    [
        ("text", "reader", "app"),
        ("list", "reader", "app"),
        ("pane", "reader", "app"),
        ("ledger", "app"),
        ("text", "original", "app"),
        ("pane", "original", "app"),
        ("pane", "card"),
        ("pane", "choices"),
        ("pane", "help"),
    ],
    ids="+".join,
)
def test_no_key_does_two_things_at_a_time(together: tuple[Scope, ...]) -> None:
    keys = Counter(key for action in ACTIONS if {*action.scopes} & {*together} for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize(
    "screen", [ReaderScreen, LedgerScreen, OriginalScreen, CardScreen, ChooseScript, HelpScreen]
)
def test_every_key_of_a_screen_follows_the_settings(screen: type[Screen[object]]) -> None:
    named = {binding.id for binding in screen.BINDINGS if isinstance(binding, Binding)}
    assert len(named) == len(screen.BINDINGS) > 0
    assert None not in named


def test_bindings_carry_the_id_by_which_the_settings_name_them() -> None:
    for scope in HANDLERS:
        for binding in bindings(scope):
            assert not isinstance(binding, tuple)
            assert binding.id
            assert binding.tooltip
            assert binding.priority
    named = {binding.id for binding in bindings("reader") if not isinstance(binding, tuple)}
    assert {"toggle_script", "search", "next_figure"} <= named


def test_every_handler_that_a_key_may_call_is_in_the_table() -> None:
    """Nothing can be done that the help does not tell."""
    known = {action.id for action in ACTIONS}
    for scope, classes in HANDLERS.items():
        for handler in classes:
            own = {
                name.removeprefix("action_")
                for base in handler.__mro__
                if base.__module__.startswith("jjj_tui")
                for name in vars(base)
                if name.startswith("action_")
            }
            assert own <= known, (scope, handler)


def test_the_groups_hold_every_action_once_in_the_tables_order() -> None:
    listed = [action for _, actions in groups() for action in actions]
    assert sorted(listed, key=ACTIONS.index) == list(ACTIONS)
    assert len(listed) == len(ACTIONS)
    assert len({group for group, _ in groups()}) == len(list(groups()))


def test_q_quits_and_the_full_width_twins_are_understood() -> None:
    keys = {action.id: action.keys for action in ACTIONS}
    assert "q" in keys["quit"]
    assert "／" in keys["search"]
    assert "？" in keys["help"]
