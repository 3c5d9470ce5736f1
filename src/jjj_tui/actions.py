"""Every action of the reader, once: key bindings, help and command palette are all made from this table."""

from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

Scope = Literal["text", "list", "pane", "reader", "ledger", "original", "card", "choices", "help", "app"]
"""Where a key works: reading pane, list of articles, any other pane of lines, the reader's screen, what may lie over it (ledger,
untouched original, card of a figure, choice of a script, help), and everywhere but in those that only answer a question."""


class Action(NamedTuple):
    """One thing that can be done.

    Attributes:
        id: Its name in the settings file (``[keys]``), in the catalogue (``action.ID``) and, as ``action_ID``, in the code.
        keys: Default keys, in Textual's names; full-width twins are there for readers with a Chinese input method on.
        group: Heading it stands under in the help (``help.GROUP`` in the catalogue).
        scopes: Where its keys work.
        palette: Whether the command palette offers it where it works: everything but moving about.
        numbered: Whether each key gives its number, from 1, to the action: one action for a row of keys.
    """

    id: str
    keys: tuple[str, ...]
    group: str
    scopes: tuple[Scope, ...]
    palette: bool = False
    numbered: bool = False

    def works_in(self, place: Collection[Scope]) -> bool:
        """Whether its keys work where these scopes do."""
        return not {*place}.isdisjoint(self.scopes)

    def meets(self, other: "Action") -> bool:
        """Whether there is a place where the keys of both work."""
        return any(place & {*self.scopes} and place & {*other.scopes} for place in PLACES)


PLACES: tuple[frozenset[Scope], ...] = (
    frozenset({"text", "reader", "app"}),
    frozenset({"list", "reader", "app"}),
    frozenset({"pane", "reader", "app"}),
    frozenset({"pane", "ledger", "app"}),
    frozenset({"text", "original", "app"}),
    frozenset({"pane", "original", "app"}),
    frozenset({"pane", "card"}),
    frozenset({"pane", "choices"}),
    frozenset({"pane", "help"}),
)
"""Scopes that work at the same time, pane by pane."""

READER: frozenset[Scope] = frozenset({"text", "list", "reader", "app"})
LEDGER: frozenset[Scope] = frozenset({"pane", "ledger", "app"})
"""What works on the reader's screen, whichever pane has the keys, and in the ledger."""

_LINES: tuple[Scope, ...] = ("text", "list", "pane")
_OVER: tuple[Scope, ...] = ("original", "card", "choices", "help")

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
    Action("toggle_script", ("t",), "script", ("reader", "ledger"), palette=True),
    Action("choose_script", ("T",), "script", ("reader", "ledger", "choices"), palette=True),
    Action("next_figure", ("f",), "figures", ("reader", "card"), palette=True),
    Action("previous_figure", ("F",), "figures", ("reader", "card"), palette=True),
    Action("figure_card", ("enter",), "figures", ("text", "card"), palette=True),
    Action("ledger", ("l",), "figures", ("reader", "card"), palette=True),
    Action("library_ledger", ("L",), "figures", ("reader",), palette=True),
    Action("search", ("/", "／"), "search", ("reader",), palette=True),
    Action("next_hit", ("n",), "search", ("reader",), palette=True),
    Action("previous_hit", ("N",), "search", ("reader",), palette=True),
    Action("back", ("escape",), "search", ("reader", *_OVER), palette=True),
    Action("next_pane", ("tab",), "view", ("reader", "original")),
    Action("previous_pane", ("shift+tab",), "view", ("reader", "original")),
    Action("statistics", ("i",), "view", ("reader",), palette=True),
    Action("alone", ("z",), "view", ("reader",), palette=True),
    Action("narrower", ("-", "－"), "view", ("reader",), palette=True),
    Action("wider", ("+", "=", "＋"), "view", ("reader",), palette=True),
    Action("original", ("o",), "view", ("reader", "original"), palette=True),
    Action("go", ("enter",), "ledger", ("ledger",), palette=True),
    Action("fold", ("tab",), "ledger", ("ledger",), palette=True),
    Action("filter", ("/", "／"), "ledger", ("ledger",), palette=True),
    Action("sort_by", tuple("1234567890"), "ledger", ("ledger",), palette=True, numbered=True),
    Action("export", ("e",), "ledger", ("ledger",), palette=True),
    Action("leave", ("escape", "l"), "ledger", ("ledger",), palette=True),
    Action("theme", ("D",), "view", ("app",), palette=True),
    Action("copy", ("c", "ctrl+c", "super+c"), "app", ("reader", "ledger", "original", "card"), palette=True),
    Action("confirm", ("enter",), "app", ("choices", "help")),
    Action("help", ("?", "？"), "app", ("app", "card", "help"), palette=True),
    Action("palette", ("ctrl+p",), "app", ("app",)),
    Action("suspend", ("ctrl+z",), "app", ("app",), palette=True),
    Action("redraw", ("ctrl+l",), "app", ("app",), palette=True),
    Action("quit", ("q",), "app", ("app", "card", "help"), palette=True),
)
"""All of them, in the order in which the help shows them."""


def groups(place: Collection[Scope] | None = None) -> Iterator[tuple[str, tuple[Action, ...]]]:
    """The groups of the help with their actions, in order.

    Args:
        place: Only what works where these scopes do; None for all there is.
    """
    listed = [action for action in ACTIONS if place is None or action.works_in(place)]
    for group in dict.fromkeys(action.group for action in listed):
        yield group, tuple(action for action in listed if action.group == group)
