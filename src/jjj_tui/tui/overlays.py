"""What lies over the reader: each of its screens is loaded when it is first wanted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from jjj_tui.article.model import Article, Place
from jjj_tui.hanzi.script import Script, convert
from jjj_tui.tui.shelf import script_of

if TYPE_CHECKING:
    from jjj_tui.ledger.model import LedgerRow
    from jjj_tui.tui.app import ReaderApp
    from jjj_tui.tui.ledger_bar import Guise
    from jjj_tui.tui.screens.ledger import LedgerScreen
    from jjj_tui.tui.widgets.ledger import View


class Overlays:
    """Lays screens over the reader's, and hands on to it what was chosen there."""

    def __init__(self, app: "ReaderApp") -> None:
        """For one application."""
        self._app = app
        self._ledger_left: tuple[str, View | None] = "", None
        self._ledger_of: Article | None = None

    def choose_script(self, script: Script) -> None:
        """Let the reader pick a script."""
        from jjj_tui.tui.screens.choose import ChooseScript

        app = self._app

        def chosen(script: Script | None) -> None:
            if script is not None:
                app.reader.set_script(script)

        app.push_screen(ChooseScript(script, app.shelf.words), chosen)

    def show_card(
        self, row: "LedgerRow", rows: "Sequence[LedgerRow]", shown: Callable[[str], str], script: Script
    ) -> None:
        """A figure spelled out."""
        from jjj_tui.tui.card import card_lines
        from jjj_tui.tui.describe import card_hints, more_hint
        from jjj_tui.tui.screens.card import CardScreen

        app = self._app
        traditional = script_of(app.reader.article, script) is not Script.SIMPLIFIED
        lines = card_lines(row, rows, app.shelf.words, shown, traditional=traditional)

        def closed(step: int | None) -> None:
            if step:
                app.reader.walk_card(step)

        keys, words = app.keys_in_force, app.shelf.words
        app.push_screen(CardScreen([*lines], card_hints(keys, words), more_hint(keys, words)), closed)

    def show_ledger(self, rows: "Sequence[LedgerRow]", of: Article | None, script: Script) -> None:
        """The ledger of an article, or (None) of all, in a script, unless something else was opened meanwhile."""
        from jjj_tui.ledger.model import Origin
        from jjj_tui.tui.exporting import Exports
        from jjj_tui.tui.screens.leaving import on_top
        from jjj_tui.tui.screens.ledger import LedgerScreen

        app = self._app
        if not on_top(app.reader):
            return
        key = "" if of is None else of.key

        def chosen(row: "LedgerRow | None") -> None:
            # Who comes back from the text finds the ledger as it was left.
            self._ledger_left = key, None if row is None else screen.table.view
            if row is not None:
                app.reader.go_to(row)

        self._ledger_of = of
        screen = LedgerScreen(rows, self._guise(script), Exports(app), app.keys_in_force)
        left_of, left = self._ledger_left
        reading, place = app.reader.article, app.reader.figure_place
        figure = None if reading is None or place is None else (Origin(reading.key, reading.name), place)
        screen.table.take_up(left if left_of == key else None, figure)
        app.push_screen(screen, chosen)

    def _guise(self, script: Script) -> "Guise":
        from jjj_tui.tui.ledger_bar import Guise

        def shown(text: str, row: "LedgerRow") -> str:
            return convert(text, script, row.script)

        app, of = self._app, self._ledger_of
        words = app.shelf.words
        title = words.text("ledger.library") if of is None else app.reader.shown_title(of)
        return Guise(title, words, shown)

    def follow(self, script: Script) -> None:
        """Show the ledger that lies over the reader, if one does, in another script."""
        if (ledger := self.ledger) is not None:
            ledger.take_guise(self._guise(script))

    def behind(self, run: Callable[[], None]) -> None:
        """Do something on the reader's screen, which comes to the front for it."""
        from jjj_tui.tui.screens.leaving import leave

        app = self._app
        if (ledger := self.ledger) is not None:
            ledger.close()
        elif app.screen is not app.reader:
            leave(app.screen)
        run()

    @property
    def ledger(self) -> "LedgerScreen | None":
        """The ledger that lies over the reader, if one does."""
        from jjj_tui.tui.screens.ledger import LedgerScreen

        return next((screen for screen in self._app.screen_stack if isinstance(screen, LedgerScreen)), None)

    def show_original(self, article: Article, place: Place) -> None:
        """The untouched original of an article."""
        from jjj_tui.tui.screens.original import OriginalScreen

        app = self._app
        app.push_screen(OriginalScreen(article, place, app.shelf.words, app.keys_in_force))
