"""The actions as the screen library takes them: bindings by scope, and the keys in force."""

from collections.abc import Iterator, Mapping

from textual.binding import Binding, BindingType

from jjj_tui.actions import ACTIONS, Action, Scope

_NEVER = "unbound"
"""A key that no keyboard has: the screen library takes an action without keys for one that keeps its own."""


def bindings(scope: Scope) -> list[BindingType]:
    """The bindings of a scope; descriptions come from the catalogue when they are shown.

    All have priority: they act when their key arrives, so that keys typed ahead of a slow line find the pane that the
    key before them has put in front. Where text is typed, the screens switch them off in ``check_action``.
    """
    return [binding for action in ACTIONS if scope in action.scopes for binding in _bindings_of(action)]


def _bindings_of(action: Action) -> Iterator[Binding]:
    if not action.numbered:
        yield _binding(",".join(action.keys), action.id, action.id)
        return
    for number, key in enumerate(action.keys, 1):
        yield _binding(key, f"{action.id}({number})", f"{action.id}_{number}")


def _binding(keys: str, call: str, name: str) -> Binding:
    return Binding(keys, call, name, id=name, tooltip=name, show=False, priority=True)


def keymap(keys: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The keys in force as the screen library takes them: the names of bindings whose keys are not the default ones.

    Args:
        keys: Keys of every action by its id.
    """
    changed: dict[str, str] = {}
    for action in ACTIONS:
        own = keys[action.id]
        if own == action.keys:
            continue
        if action.numbered:
            left = tuple(key if key in own else _NEVER for key in action.keys)
            row = left if own == tuple(key for key in left if key != _NEVER) else own
            for number in range(len(action.keys)):
                changed[f"{action.id}_{number + 1}"] = _listed(row[number : number + 1])
        else:
            changed[action.id] = _listed(own)
    return changed


def _listed(keys: tuple[str, ...]) -> str:
    return ",".join("comma" if key == "," else key for key in keys) or _NEVER
