"""How a change is told, the same everywhere: by how much something rose or fell, or to what."""

from collections.abc import Iterator

from jjj_tui.figures.model import Figure
from jjj_tui.wording.catalogue import WORDS, Catalogue

_ARROWS = {"increase": "↑", "decrease": "↓", "flat": "→"}


def is_change(figure: Figure) -> bool:
    """Whether a figure says by how much something rose or fell, not what it rose or fell to."""
    return figure.direction is not None and figure.mode in (None, "by")


def change_sign(figure: Figure, words: Catalogue) -> str:
    """↑, ↓ or → for a rise, a fall or no change, with a word where the figure is what was reached; nothing for a level."""
    arrow = _ARROWS.get(figure.direction or "", "")
    return arrow if not arrow or is_change(figure) else f"{arrow} {words.text('change.to')}"


def change_words(figure: Figure, words: Catalogue) -> str:
    """The same in words: ``rise by`` for 增长了13%, ``fall to`` for 降至5.1%; nothing for a level."""
    if figure.direction in (None, "flat"):
        return words.text("change.flat") if figure.direction else ""
    if is_change(figure) and figure.value is not None and figure.value < 0:
        return words.text(f"change.{figure.direction}_signed")  # 增长-5%: its minus says so already
    return words.text(f"change.{figure.direction}_{'by' if is_change(figure) else 'to'}")


def change_names(figure: Figure) -> Iterator[str]:
    """What a change may be looked for by: its sign in every language."""
    if figure.direction is not None:
        yield _ARROWS[figure.direction]
        if not is_change(figure):
            yield from WORDS["change.to"]
