"""Everything that reaches into Textual's private parts, in one place; where a part is gone, Textual's own way stays."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
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


def without_extras(app: "App[int]") -> None:
    """Leave out the widgets for toasts and tooltips, which we have no use for: they cost a layout and a frame at start."""
    for part in ("_disable_notifications", "_disable_tooltips"):
        if hasattr(app, part):
            setattr(app, part, True)


def send_differences(app: "App[int]") -> Callable[[], None]:
    """Let an application send only what differs from what stands on the screen.

    Returns:
        What to call when something else may stand there (another size, a resumed terminal).
    """
    from textual._compositor import CompositorUpdate

    from jjj_tui.terminal.frames import Frames, pieces_of

    frames = Frames()
    display = getattr(app, "_display", None)
    if display is None or not hasattr(CompositorUpdate, "render_segments"):
        return frames.start_over

    class Difference(CompositorUpdate):
        """A frame that is rendered as its difference from the screen."""

        def __init__(self, update: CompositorUpdate) -> None:
            self.update = update

        def render_segments(self, console: "Console") -> str:
            pieces = pieces_of(self.update)
            if pieces is None:
                frames.forget()
                return self.update.render_segments(console)
            return frames.difference(pieces, console)

    def display_difference(screen: "Screen[Any]", renderable: object) -> None:
        display(screen, Difference(renderable) if isinstance(renderable, CompositorUpdate) else renderable)

    app._display = display_difference  # type: ignore[method-assign]
    return frames.start_over


def selection_begun(screen: "Screen[Any]") -> "Offset | None":
    """Where the selection that the mouse is drawing began, as (character, block); None when it is drawing none."""
    state = getattr(screen, "_select_state", None)
    if state is None or not getattr(screen, "_selecting", False):
        return None
    start: Offset | None = state.start.content_offset
    return start
