"""Leaving a screen once: two keys or clicks in one burst must not take the screen below with it."""

from typing import TypeVar

from textual.screen import Screen

Result = TypeVar("Result")


def leave(screen: Screen[Result], result: Result | None = None) -> None:
    """Dismiss a screen with its result, unless it is on its way already."""
    if screen.is_current:
        screen.dismiss(result)
