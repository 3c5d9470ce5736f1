"""Every action of the reader, once: key bindings, help and command palette are all made from this table."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

Scope = Literal["text", "list", "pane", "reader", "ledger", "app"]
"""Where a key works: reading pane, list of articles, any other pane of lines, the reader's screen, the ledger, everywhere."""


class Action(NamedTuple):
    """One thing that can be done.

    Attributes:
        id: Its name in the settings file (``[keys]``), in the catalogue (``action.ID``) and, as ``action_ID``, in the code.
        keys: Default keys, in Textual's names; full-width twins are there for readers with a Chinese input method on.
        group: Heading it stands under in the help (``help.GROUP`` in the catalogue).
        scopes: Where its keys work.
        palette: Whether the command palette offers it.
        numbered: Whether each key gives its number, from 1, to the action: one action for a row of keys.
    """

    id: str
    keys: tuple[str, ...]
    group: str
    scopes: tuple[Scope, ...]
    palette: bool = False
    numbered: bool = False

    def meets(self, other: "Action") -> bool:
        """Whether there is a place where the keys of both work."""
        return any(place & {*self.scopes} and place & {*other.scopes} for place in PLACES)


PLACES: tuple[frozenset[Scope], ...] = (
    frozenset({"text", "reader", "app"}),
    frozenset({"list", "reader", "app"}),
    frozenset({"pane", "reader", "app"}),
    frozenset({"pane", "ledger", "app"}),
)
"""Scopes that work at the same time, pane by pane."""

_LINES: tuple[Scope, ...] = ("text", "list", "pane")

ACTIONS = (
    Action("line_down", ("j", "down"), "move", _LINES),
    Action("line_up", ("k", "up"), "move", _LINES),
    Action("page_down", ("space", "pagedown", "ctrl+f"), "move", _LINES),
    Action("page_up", ("b", "pageup", "ctrl+b"), "move", _LINES),
    Action("half_down", ("d", "ctrl+d"), "move", ("text", "pane")),
    Action("half_up", ("u", "ctrl+u"), "move", ("text", "pane")),
    Action("top", ("g", "home"), "move", _LINES),
    Action("bottom", ("G", "end"), "move", _LINES),
    Action("open_article", ("enter",), "articles", ("list",)),
    Action("next_article", ("]", "】"), "articles", ("reader",), palette=True),
    Action("previous_article", ("[", "【"), "articles", ("reader",), palette=True),
    Action("sort", ("s",), "articles", ("reader",), palette=True),
    Action("toggle_script", ("t",), "script", ("reader",), palette=True),
    Action("choose_script", ("T",), "script", ("reader",), palette=True),
    Action("next_figure", ("f",), "figures", ("reader",), palette=True),
    Action("previous_figure", ("F",), "figures", ("reader",), palette=True),
    Action("figure_card", ("enter",), "figures", ("text",)),
    Action("ledger", ("l",), "figures", ("reader",), palette=True),
    Action("library_ledger", ("L",), "figures", ("reader",), palette=True),
    Action("search", ("/", "／"), "search", ("reader",), palette=True),
    Action("next_hit", ("n",), "search", ("reader",)),
    Action("previous_hit", ("N",), "search", ("reader",)),
    Action("back", ("escape",), "search", ("reader",)),
    Action("next_pane", ("tab",), "view", ("reader",)),
    Action("previous_pane", ("shift+tab",), "view", ("reader",)),
    Action("statistics", ("i",), "view", ("reader",), palette=True),
    Action("alone", ("z",), "view", ("reader",), palette=True),
    Action("narrower", ("-", "－"), "view", ("reader",), palette=True),
    Action("wider", ("+", "=", "＋"), "view", ("reader",), palette=True),
    Action("original", ("o",), "view", ("reader",), palette=True),
    Action("go", ("enter",), "ledger", ("ledger",)),
    Action("fold", ("tab",), "ledger", ("ledger",)),
    Action("filter", ("/", "／"), "ledger", ("ledger",)),
    Action("sort_by", tuple("123456789"), "ledger", ("ledger",), numbered=True),
    Action("export", ("e",), "ledger", ("ledger",)),
    Action("leave", ("escape", "l"), "ledger", ("ledger",)),
    Action("theme", ("D",), "view", ("app",), palette=True),
    Action("copy", ("c", "ctrl+c", "super+c"), "app", ("reader",)),
    Action("help", ("?", "？"), "app", ("app",), palette=True),
    Action("palette", ("ctrl+p",), "app", ("app",)),
    Action("suspend", ("ctrl+z",), "app", ("app",)),
    Action("redraw", ("ctrl+l",), "app", ("app",)),
    Action("quit", ("q",), "app", ("app",), palette=True),
)
"""All of them, in the order in which the help shows them."""


def groups() -> Iterator[tuple[str, tuple[Action, ...]]]:
    """The groups of the help with their actions, in order."""
    for group in dict.fromkeys(action.group for action in ACTIONS):
        yield group, tuple(action for action in ACTIONS if action.group == group)
