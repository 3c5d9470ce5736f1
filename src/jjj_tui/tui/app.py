"""The application: themes, keys, notices, and how the reader is opened and left."""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from textual.app import App
from textual.events import (
    CursorPosition,
    Event,
    Key,
    MouseDown,
    MouseScrollDown,
    MouseScrollUp,
    Paste,
    Resize,
)
from textual.widgets import Input

from jjj_tui.actions import ACTIONS
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.hanzi.script import ConversionUnavailable, Script, ScriptVerdict, convert
from jjj_tui.keys import effective_keys
from jjj_tui.library.cache import WordsCache
from jjj_tui.library.sources import Entry
from jjj_tui.library.state import Memory
from jjj_tui.settings import ReaderOptions
from jjj_tui.terminal.probe import shell_can_resume, terminal_is_there
from jjj_tui.terminal.wire import end_plainly, send_differences, without_extras
from jjj_tui.tui.actions import bindings, keymap
from jjj_tui.tui.mishap import tell
from jjj_tui.tui.overlays import Overlays
from jjj_tui.tui.screens.reader import ReaderScreen
from jjj_tui.tui.shelf import Shelf
from jjj_tui.tui.theme import DARK, THEMES, other_theme
from jjj_tui.tui.twins import NarrowTwins
from jjj_tui.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.command import Provider
    from textual.filter import LineFilter


def _palette() -> "type[Provider]":
    from jjj_tui.tui.palette import ReaderCommands  # the palette is loaded when it is first opened

    return ReaderCommands


class ReaderApp(App[int]):
    """jjj-tui."""

    CSS_PATH = (
        "screens/reader.tcss"  # here, not on the screen: the default screen's own sheet would come too late
    )
    TITLE = "jjj-tui"
    BINDINGS = bindings("app")
    COMMANDS = {_palette}  # noqa: RUF012 - Textual's own shape
    ENABLE_COMMAND_PALETTE = False  # the action `palette` opens it, so that its key can be remapped

    def __init__(self, entries: Sequence[Entry], options: ReaderOptions) -> None:
        """Make the application.

        Args:
            entries: The articles, read or to be read.
            options: All that the command line decided.
        """
        # Without colours Textual must pass the terminal's own through: its greys would hide what is bold.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        without_extras(self)
        self._start_screen_over = send_differences(self)
        self.options = options
        self.cache = WordsCache(options.homes.cache)
        memory = Memory.open(options.homes.state_file, options.words)
        in_force = effective_keys(ACTIONS, options.settings.keys)
        self.keys_in_force = in_force.keys
        self.notices = [
            *([memory.notice] if memory.notice else []),
            *options.notices,
            *in_force.notices(options.words),
        ]
        self.shelf = Shelf(list(entries), memory, options.words, options.encoding, options.named)
        for theme in THEMES.values():
            self.register_theme(theme)
        chosen = (
            memory.get("theme", DARK.name) if options.settings.theme == "last" else options.settings.theme
        )
        # Before anything is styled: a theme that is set later has every style worked out twice.
        self.set_reactive(App.theme, chosen if chosen in THEMES else DARK.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_keymap(keymap(self.keys_in_force))
        self._reader: ReaderScreen | None = None
        self.overlays = Overlays(self)
        self._told = 0  # notices
        self._width_known = False
        self._twins = NarrowTwins()

    def get_default_screen(self) -> ReaderScreen:
        """The reader as it was left; it is the first screen, so that nothing is laid out before it."""
        memory, settings = self.shelf.memory, self.options.settings
        wanted = memory.get("script") if settings.script == "last" else settings.script
        script = Script(wanted) if wanted in list(Script) else Script.ORIGINAL
        problem = self.conversion_problem(script)
        if problem is not None:
            self.notices.append(problem)
            script = Script.ORIGINAL
        self.shelf.words = self.words_in(script)
        self._reader = ReaderScreen(self.shelf, self.shelf.order, script, settings.measure)
        self.shelf.dates = settings.dates == "dim"
        return self._reader

    def conversion_problem(self, script: Script) -> str | None:
        """Why articles cannot be shown in a script here, in one line; None when they can."""
        if script is Script.ORIGINAL:
            return None
        other = Script.TRADITIONAL if script is Script.SIMPLIFIED else Script.SIMPLIFIED
        try:
            convert("漢" if script is Script.SIMPLIFIED else "汉", script, ScriptVerdict(other, 1, 1))
        except ConversionUnavailable as problem:
            words = self.options.words
            return words.text("cli.no_conversion", reason=words.in_other_words(str(problem)))
        return None

    def on_cursor_position(self, event: CursorPosition) -> None:
        """The terminal's answer to how wide it draws an ambiguous character, which stood in the first column."""
        if not self._width_known and event.x in (1, 2):
            self._width_known = True
            self.set_wide(wide=event.x == 2)

    def set_wide(self, *, wide: bool) -> None:
        """The terminal draws ambiguous characters two cells wide, or it does not."""
        if wide is not self._twins.enabled:
            self._twins.enabled = wide
            self.screen.refresh()

    def get_line_filters(self) -> "Sequence[LineFilter]":
        """What lines pass through before they are shown."""
        return [*super().get_line_filters(), *([self._twins] if self._twins.enabled else [])]

    def on_load(self) -> None:
        """End as by ``q`` when the system asks us to, from before the terminal is changed."""
        for name in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(name, self.exit, None, 128 + name)

    def on_mount(self) -> None:
        """End too when the terminal is gone."""
        self.set_interval(_LOOK_AFTER, self._leave_without_terminal)
        self.app_resume_signal.subscribe(self, lambda _: self._resume())
        self._take_sizes_in_order()

    def _resume(self) -> None:
        """Back from the shell, which has used the screen."""
        self._take_sizes_in_order()
        self._start_screen_over()

    def _take_sizes_in_order(self) -> None:
        """Have Textual's answer to a new size run in the loop.

        As a plain signal handler it can be interrupted by itself between asking for the size and passing it on; the
        older size is passed on last then, and stays.
        """
        answer = signal.getsignal(signal.SIGWINCH)
        if callable(answer):
            asyncio.get_running_loop().add_signal_handler(signal.SIGWINCH, answer, signal.SIGWINCH, None)

    def _leave_without_terminal(self) -> None:
        """A terminal can go without telling (a closed window, a lost connection): nobody is left to read then."""
        if not self.is_headless and not terminal_is_there(0):
            self.exit()

    async def on_event(self, event: Event) -> None:
        """What is pasted comes from outside, like every text: it is made harmless before anything shows it. Keys are a beginning."""
        if isinstance(event, Paste):
            event.text = sanitize_label(event.text) if event.text.strip() else ""
        elif self._reader is not None and isinstance(event, _TOUCHES):
            self._reader.touch()
        await super().on_event(event)

    def on_ready(self) -> None:
        """Say what has to be said once, one thing after the other, and from the first how many there are."""
        if self._told < len(self.notices):
            notice = self.notices[self._told]
            self._told += 1
            count = f"{self._told}/{len(self.notices)}  " if len(self.notices) > 1 else ""
            self.reader.say(count + notice, "error")
            self.set_timer(_NOTICE_STAYS, self.on_ready)

    def on_resize(self, event: Resize) -> None:
        """Paint everything again when the terminal went to another size and came back before we looked: it is empty."""
        if self._reader is not None and self._reader.arrivals.begun:
            self._start_screen_over()
            if event.size == self.screen.outer_size:  # so nothing is laid out anew
                self.screen.refresh()

    def exit(
        self,
        result: int | None = None,
        return_code: int = 0,
        message: "RenderableType | None" = None,
    ) -> None:
        """Leave, once the reader has written down where reading stopped."""
        if self._reader is not None:
            self._reader.leave()
        super().exit(result, return_code, message)

    def on_unmount(self) -> None:
        """Let go of the database."""
        if self._reader is not None:
            self._reader.leave()
        self.shelf.memory.close()

    def get_css_variables(self) -> dict[str, str]:
        """The colours of our theme; before it is chosen nothing has any."""
        return super().get_css_variables() if self.theme in THEMES else {}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colours for themes that are not ours, and before any theme is set."""
        return DARK.variables

    @property
    def reader(self) -> ReaderScreen:
        """The reader's screen, whatever lies over it."""
        assert self._reader is not None
        return self._reader

    def words_in(self, script: Script) -> Catalogue:
        """The words of the interface when articles are shown in a script."""
        return self.options.words.in_script(script)

    # --- actions

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where text is typed and where something lies over the reader, our keys are not ours."""
        ours = action in {each.id for each in ACTIONS if "app" in each.scopes}
        typing = isinstance(self.focused, Input) or (self.screen is self._reader and self._reader.typing)
        return not ours or not (self.screen.is_modal or typing)

    def action_theme(self) -> None:
        """Light or dark."""
        self.theme = other_theme(self.theme)
        self.shelf.memory.set("theme", self.theme)

    def action_palette(self) -> None:
        """All actions and articles."""
        from jjj_tui.tui.palette import Palette

        if not Palette.is_open(cast("App[object]", self)):
            self.push_screen(Palette(self.shelf.words))

    def action_suspend(self) -> None:
        """To the shell that started the reader, if it can bring it back."""
        if shell_can_resume():
            self.action_suspend_process()
        else:
            self.reader.say(self.shelf.words.text("status.no_shell"))

    def action_redraw(self) -> None:
        """Paint everything again, whatever something else left on the screen."""
        self._start_screen_over()
        self.screen.refresh()

    def action_help(self) -> None:
        """All keys."""
        from jjj_tui.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            words, file = self.shelf.words, self.options.homes.settings_file
            ledger = self.overlays.ledger
            columns = None if ledger is None else len(ledger.columns)
            self.push_screen(HelpScreen(words, self.keys_in_force, file, columns=columns))


_TOUCHES = (Key, MouseDown, MouseScrollDown, MouseScrollUp)
_TURN = 0.001  # seconds between two chances for another thread
_LOOK_AFTER = 2.0  # seconds between two looks whether the terminal is still there
_NOTICE_STAYS = 5.0  # seconds
_SOFTWARE = 70  # EX_SOFTWARE of sysexits.h: an error of the program's own


def run_reader(entries: list[Entry], options: ReaderOptions) -> int:
    """Open the reader and stay until it is left; returns the exit status.

    Args:
        entries: The articles, read or to be read; in the end what came of each.
        options: All that the command line decided.
    """
    # A key must not wait for the turn of a thread that reads figures: turns are a fifth of Python's own.
    sys.setswitchinterval(_TURN)
    app = ReaderApp(entries, options)
    end_plainly(app, lambda error: tell(error, options.homes.state, options.words))
    app.run(mouse=options.settings.mouse)
    entries[:] = app.shelf.entries
    return _SOFTWARE if app.return_code == 1 else app.return_code or 0
