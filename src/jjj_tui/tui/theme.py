"""The two themes of the reader: ink on paper, and paper-white on ink."""

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
        "cursor-muted": "#2b3038",
        "rise": "#e07a6a",
        "fall": "#7fbf8f",
        "hit": "#4a4221",
        "current": "#e0a86b",
        "current-text": "#16181c",
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
        "cursor-muted": "#e2dac8",
        "rise": "#a83226",
        "fall": "#2c6e49",
        "hit": "#f3e3a4",
        "current": "#9a5b13",
        "current-text": "#fbf8f1",
    },
)

THEMES = {theme.name: theme for theme in (DARK, LIGHT)}


def other_theme(name: str) -> str:
    """The theme that the toggle goes to."""
    return LIGHT.name if name == DARK.name else DARK.name
