"""Everything that reaches into Textual's private parts, in one place; where a part is gone, Textual's own way stays."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App
    from textual.geometry import Offset
    from textual.screen import Screen


def end_plainly(app: "App[int]", tell: Callable[[BaseException], str]) -> None:
    """Let an unexpected error end the application with one line instead of pages of traceback.

    Args:
        app: The application, not running yet.
        tell: Says what the reader is told of an error; called once, while the error is being handled.
    """

    def fatal() -> None:
        from rich.text import Text

        error = sys.exc_info()[1] or getattr(app, "_exception", None) or RuntimeError()
        if not app._exit_renderables:  # the first error is the cause, those that follow are its echoes
            app._exit_renderables.append(Text(tell(error)))
        app._close_messages_no_wait()

    if all(hasattr(app, part) for part in ("_fatal_error", "_exit_renderables", "_close_messages_no_wait")):
        app._fatal_error = fatal  # type: ignore[method-assign]


def selection_begun(screen: "Screen[Any]") -> "Offset | None":
    """Where the selection that the mouse is drawing began, as (character, block); None when it is drawing none."""
    state = getattr(screen, "_select_state", None)
    if state is None or not getattr(screen, "_selecting", False):
        return None
    start: Offset | None = state.start.content_offset
    return start
