"""Which keys do what: the reader's own choice decides, and takes its keys from whatever had them by default."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, Self, TypeVar

from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.wording.catalogue import WORDS, Catalogue

_SIGNS = {"slash": "/", "backslash": "\\", "at": "@", "minus": "-", "plus": "+", "underscore": "_"}
"""Signs that the screen library calls otherwise than Unicode does."""
_HELD = frozenset(("alt", "ctrl", "hyper", "meta", "shift", "super"))
_NAMED = frozenset((
    "backspace", "delete", "down", "end", "enter", "escape", "home", "insert", "left", "menu", "pagedown", "pageup", "pause",
    "print_screen", "right", "space", "tab", "up", *(f"f{number}" for number in range(1, 36)),
))  # fmt: skip
"""Keys that have a name and no sign."""


class Keyed(Protocol):
    """An action as the keys see it."""

    @property
    def id(self) -> str:
        """Its name in the settings file."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Its default keys."""

    def meets(self, other: Self, /) -> bool:
        """Whether a key pressed somewhere could mean either."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One key that the reader gave to two actions.

    Attributes:
        key: The key.
        kept: Action that has it.
        refused: Action that does not get it.
    """

    key: str
    kept: str
    refused: str


@dataclass(frozen=True, slots=True)
class EffectiveKeys:
    """The keys in force.

    Attributes:
        keys: Keys of every action by its id; none where the reader gave all of them to others.
        clashes: What the reader gave away twice.
        unknown: Ids in the settings that are no action's.
        unsent: What was chosen for an action but comes from no keyboard, with the action's id first.
    """

    keys: Mapping[str, tuple[str, ...]]
    clashes: tuple[Clash, ...] = ()
    unknown: tuple[str, ...] = ()
    unsent: tuple[tuple[str, str], ...] = ()

    def notices(self, words: Catalogue) -> tuple[str, ...]:
        """What was wrong with the choice, a sanitised sentence each."""
        return (
            *(words.text("settings.unknown", name=sanitize_label(f"keys.{name}")) for name in self.unknown),
            *(
                words.text("settings.unsent", name=f"keys.{action}", key=sanitize_label(key))
                for action, key in self.unsent
            ),
            *(
                words.text(
                    "settings.clash",
                    key=sanitize_label(key_name(clash.key, words)),
                    kept=clash.kept,
                    refused=clash.refused,
                )
                for clash in self.clashes
            ),
        )


_Action = TypeVar("_Action", bound=Keyed)


def effective_keys(actions: Sequence[_Action], chosen: Mapping[str, tuple[str, ...]]) -> EffectiveKeys:
    """Give every action its keys.

    Args:
        actions: All actions, in the order in which they are shown.
        chosen: Action ids with the keys that the reader gave them.
    """
    clashes: list[Clash] = []
    unsent: list[tuple[str, str]] = []
    own: dict[str, tuple[str, ...]] = {}
    choosers = [action for action in actions if action.id in chosen]
    for action in choosers:
        kept = []
        for key in dict.fromkeys(chosen[action.id]):
            if not is_sent(key):
                unsent.append((action.id, key))
                continue
            holder = next(
                (
                    other.id
                    for other in choosers
                    if key in own.get(other.id, ()) and other.id != action.id and action.meets(other)
                ),
                None,
            )
            if holder is None:
                kept.append(key)
            else:
                clashes.append(Clash(key, holder, action.id))
        if kept:  # an action that gets none of what was chosen for it keeps its defaults
            own[action.id] = tuple(kept)

    def in_force(action: _Action) -> tuple[str, ...]:
        if action.id in own:
            return own[action.id]
        taken = {key for other in choosers if action.meets(other) for key in own.get(other.id, ())}
        return tuple(key for key in action.keys if key not in taken)

    known = {action.id for action in actions}
    return EffectiveKeys(
        {action.id: in_force(action) for action in actions},
        tuple(clashes),
        tuple(name for name in chosen if name not in known),
        tuple(unsent),
    )


def is_sent(key: str) -> bool:
    """Whether some terminal can send a key of this name: a sign, a named key, either with others held (``ctrl+t``)."""
    *held, name = [key] if len(key) == 1 else key.split("+")
    if not _HELD.issuperset(held):
        return False
    if len(name) == 1:
        return name.isprintable() and held != ["shift"]  # Shift and l are L
    return name in _NAMED or (bool(held) and _sign_called(name) is not None)


def read_keys(value: object) -> tuple[str, ...]:
    """The keys of one entry of the settings file, ``"key"`` or ``["key", "key"]``; none where it is neither."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(key, str) and key.strip() for key in listed):
        return ()
    written = [part for key in listed for part in (key.split(",") if key.strip() != "," else [key])]
    return tuple(dict.fromkeys(_spelled(key.strip()) for key in written if key.strip()))


def _spelled(key: str) -> str:
    """One spelling for each key: a sign as itself (``?``, not ``question_mark``), a name in small letters."""
    if len(key) == 1:
        return key
    *held, name = key.lower().split("+")
    if held:
        return "+".join((*sorted(held), name))  # in the order in which the screen library names them
    return _sign_called(name) or name


def _sign_called(name: str) -> str | None:
    """The sign that goes by a name (``question_mark``); None where none that shows does."""
    try:
        sign = _SIGNS.get(name) or unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return None
    return sign if len(sign) == 1 and sign.isprintable() and not sign.isspace() else None


def key_name(key: str, words: Catalogue) -> str:
    """A key as it is written on the keyboard: ``Ctrl+T``, ``F5``, ``PgDn``."""
    if f"key.{key}" in WORDS:
        return words.text(f"key.{key}")
    if len(key) == 1:
        return key
    *held, name = key.split("+")
    last = words.text(f"key.{name}") if f"key.{name}" in WORDS else name[:1].upper() + name[1:]
    return "+".join((*(each.capitalize() for each in held), last))


def shown_keys(keys: Iterable[str]) -> list[str]:
    """The keys worth listing: full-width twins and the like are understood, but not listed beside others."""
    listed = list(keys)
    return [key for key in listed if key.isascii() and not key.startswith("super+")] or listed
