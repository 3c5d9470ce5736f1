"""Leaving a screen once: two keys or clicks in one burst must not take another screen with it."""

from typing import Any, TypeVar

from textual.screen import Screen

Result = TypeVar("Result")


def on_top(screen: Screen[Any]) -> bool:
    """Whether a screen is the one that has the keys; Textual calls those that shine through it current as well."""
    return screen.is_current and screen.app.screen is screen


def leave(screen: Screen[Result], result: Result | None = None) -> None:
    """Dismiss a screen with its result, unless it is on its way already or another one stands before it."""
    if on_top(screen):
        screen.dismiss(result)
