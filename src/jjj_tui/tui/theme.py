"""The two themes of the reader: ink on paper, and paper-white on ink."""

from functools import cache

from rich.style import Style
from textual.theme import Theme

DARK = Theme(
    name="dark",
    primary="#7aa2c8",
    secondary="#5f7f9f",
    accent="#e0a86b",
    foreground="#d8d4cc",
    background="#16181c",
    surface="#16181c",
    panel="#1d2025",
    warning="#d9a441",
    error="#d9705f",
    success="#86b06c",
    dark=True,
    variables={
        "muted": "#8d8a84",
        "money": "#e6b450",
        "share": "#8fc7e8",
        "count": "#a5cf8a",
        "measure": "#c9a4e0",
        "time": "#b0aca4",
        "lost": "#c4857b",
        "cursor-muted": "#2b3038",
        "rise": "#e07a6a",
        "fall": "#7fbf8f",
        "hit": "#4a4221",
        "current": "#e0a86b",
        "current-text": "#16181c",
        "scrim": "#00000033",
    },
)

LIGHT = Theme(
    name="light",
    primary="#2b5d8a",
    secondary="#4f7596",
    accent="#9a5b13",
    foreground="#26241f",
    background="#fbf8f1",
    surface="#fbf8f1",
    panel="#f1ece1",
    warning="#8a5a00",
    error="#a83226",
    success="#3c6e2f",
    dark=False,
    variables={
        "muted": "#6f6a60",
        "money": "#8a5300",
        "share": "#145f8f",
        "count": "#3a6b22",
        "measure": "#6d3f94",
        "time": "#5c574e",
        "lost": "#99564c",
        "cursor-muted": "#e2dac8",
        "rise": "#a83226",
        "fall": "#2c6e49",
        "hit": "#f3e3a4",
        "current": "#9a5b13",
        "current-text": "#fbf8f1",
        "scrim": "#00000026",
    },
)

THEMES = {theme.name: theme for theme in (DARK, LIGHT)}

_STYLES: dict[str, tuple[str, str, str]] = {
    # name: colour, ground, attributes. Every mark differs by weight, line or reverse as well as by colour.
    "title": ("foreground", "", "bold"),
    "derived": ("foreground", "", "bold italic"),
    "italic": ("", "", "italic"),
    "strong": ("", "", "bold"),
    "muted": ("muted", "", ""),
    "speaker": ("primary", "", "bold"),
    "heading": ("", "", "bold"),
    "accent": ("accent", "", "bold"),
    "error": ("error", "", "bold"),
    "lost": ("lost", "", "underline"),
    "cursor": ("background", "primary", "bold"),
    "cursor-muted": ("", "cursor-muted", "bold"),
    "money": ("money", "", "bold"),
    "share": ("share", "", "bold"),
    "count": ("count", "", "bold"),
    "measure": ("measure", "", "bold"),
    "time": ("time", "", "underline"),
    "hit": ("", "hit", "underline"),
    # Reversed, so the colours stand the other way round: the mark shows without them too.
    "current": ("current", "current-text", "bold reverse"),
    "selection": ("", "", "reverse"),
    "rise": ("rise", "", "bold"),
    "fall": ("fall", "", "underline"),
    "folded": ("muted", "", "italic"),
    "repaired": ("error", "", "underline"),
}
"""Everything that text can be. A table, not component classes: Textual works those out anew for every widget and every
change of one, which costs a third of a start."""


_WITHOUT_COLOURS = {"lost": ("lost", "", "italic underline")}
"""What only its colour would tell from something else: damage, underlined like a time.

The families of figures stay alike. What is left of attributes is taken by search hits and by the place one is at; the unit,
which is part of what is marked, says the family, and the bar, the card and the ledger say it in words.
"""


@cache
def text_styles(theme: str, *, colourless: bool = False) -> dict[str, Style]:
    """The styles of text in a theme, by name; a theme that is not ours gets the dark one's.

    Args:
        theme: Name of the theme.
        colourless: Whether no colour will be seen.
    """
    chosen = THEMES.get(theme, DARK)
    colours = {
        **chosen.variables,
        "foreground": chosen.foreground,
        "background": chosen.background,
        "primary": chosen.primary,
        "accent": chosen.accent,
        "error": chosen.error,
    }
    table = _STYLES | _WITHOUT_COLOURS if colourless else _STYLES
    return {
        name: Style(
            color=colours[colour] if colour else None,
            bgcolor=colours[ground] if ground else None,
            bold="bold" in attributes or None,
            dim="dim" in attributes or None,
            italic="italic" in attributes or None,
            underline="underline" in attributes or None,
            reverse="reverse" in attributes or None,
        )
        for name, (colour, ground, attributes) in table.items()
    }


def other_theme(name: str) -> str:
    """The theme that the toggle goes to."""
    return LIGHT.name if name == DARK.name else DARK.name
