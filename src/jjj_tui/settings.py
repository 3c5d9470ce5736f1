"""The documented settings, from ``settings.toml`` and the environment.

====================  ==========================================  =======  ==========================================
setting               values                                      default  meaning
====================  ==========================================  =======  ==========================================
lang                  auto, en, zh                                auto     language of the interface (auto: locale)
measure               10 to 80                                    40       width of the text column, Han characters
theme                 last, dark, light                           last     last: the one chosen last time
script                last, original, simplified, traditional,    last     what articles are shown in at start
                      hongkong
characters_per_minute 50 to 2000                                  330      reading speed behind the reading time
dates                 off, dim                                    off      dim: scores and product sizes are figures too
mouse                 true, false                                 true     whether the terminal reports the mouse
[keys]                action id = "key" or ["key", "key"]         {}       keys in place of an action's own
====================  ==========================================  =======  ==========================================

Every setting but ``keys`` can be set for one run by ``JJJ_TUI_`` and its name in capitals. What is wrong in the file
or the environment costs one notice and the default, never the application.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.hanzi.speed import CHARACTERS_PER_MINUTE
from jjj_tui.keys import read_keys
from jjj_tui.paths import Homes, read_regular
from jjj_tui.wording.catalogue import Catalogue, choose_catalogue

if TYPE_CHECKING:
    from jjj_tui.terminal.probe import Terminal

PREFIX = "JJJ_TUI_"
_LARGEST = 1 << 20  # bytes; a settings file is a page of text, anything else was put there by mistake

_CHOICES = {
    "lang": ("auto", "en", "zh"),
    "theme": ("last", "dark", "light"),
    "dates": ("off", "dim"),
    "script": ("last", "original", "simplified", "traditional", "hongkong"),
}
_RANGES = {"measure": (10, 80), "characters_per_minute": (50, 2000)}
_SWITCHES = {"mouse"}
_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off"}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader may set; the table at the top of this module says what each means."""

    lang: Literal["auto", "en", "zh"] = "auto"
    measure: int = 40
    theme: Literal["last", "dark", "light"] = "last"
    script: Literal["last", "original", "simplified", "traditional", "hongkong"] = "last"
    characters_per_minute: int = CHARACTERS_PER_MINUTE
    dates: Literal["off", "dim"] = "off"
    mouse: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings in force, and one notice for each thing that had to be ignored.

    Attributes:
        settings: The settings.
        notices: Plain sentences in the interface's language, sanitised.
        words: The catalogue that the settings, the command line and the locale agree on.
    """

    settings: Settings
    notices: tuple[str, ...]
    words: Catalogue


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """All that the command line hands to the reader's screen.

    Attributes:
        settings: The settings in force.
        words: The interface's words.
        homes: Where state and caches live.
        notices: What to tell the reader once, in plain sentences.
        encoding: Encoding asked for on the command line; None to find out per article.
        terminal: The other facts about the terminal.
        named: Whether the articles were named one by one, so that their order is the reader's own.
    """

    settings: Settings
    words: Catalogue
    homes: Homes
    terminal: "Terminal"
    notices: tuple[str, ...] = ()
    encoding: str | None = None
    named: bool = False


def load_settings(
    path: Path | None, environ: Mapping[str, str] | None = None, lang: str | None = None
) -> LoadedSettings:
    """Read the settings file and the environment; whatever is wrong leaves a notice and the default.

    Args:
        path: The settings file; it need not exist. None when there is no home.
        environ: Environment; the process's own by default.
        lang: Language asked for on the command line, which decides over both.
    """
    environ = os.environ if environ is None else environ
    written, complaint = _read_file(path)
    by_environment: dict[str, Any] = {
        name.removeprefix(PREFIX).lower(): value for name, value in environ.items() if name.startswith(PREFIX)
    }
    if "keys" in by_environment:  # a table has no place in a variable
        by_environment["keys "] = by_environment.pop("keys")

    read = _Reading()
    read.take(written)
    read.take(by_environment, from_environment=True)
    words = choose_catalogue(lang, read.settings.lang, environ)
    notices = (
        [words.text(complaint[0], name=_label(path), reason=_reason(words, complaint[1]))]
        if complaint
        else []
    )
    return LoadedSettings(read.settings, (*notices, *read.notices(words)), words)


class _Reading:
    """Settings as they are read, and what is wrong with them."""

    def __init__(self) -> None:
        self.settings = Settings()
        self._wrong: list[tuple[str, str]] = []  # (name as the reader wrote it, field)
        self._wrong_keys: list[str] = []

    def take(self, source: Mapping[str, Any], *, from_environment: bool = False) -> None:
        """Take over what has a value."""
        for name, value in source.items():
            read: Any
            if name == "keys" and isinstance(value, dict):
                read = self._take_keys(value)
            else:
                read = _read_value(name, value, from_text=from_environment)
            if read is None:
                spelled = PREFIX + name.upper().strip() if from_environment else name
                self._wrong.append((spelled, name))
            else:
                self.settings = replace(self.settings, **{name: read})

    def _take_keys(self, table: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
        entries = {action: read_keys(entry) for action, entry in table.items()}
        self._wrong_keys += [action for action, keys in entries.items() if not keys]
        return MappingProxyType({action: keys for action, keys in entries.items() if keys})

    def notices(self, words: Catalogue) -> Iterator[str]:
        """What had to be ignored, each in one sentence."""
        known = {known.name for known in fields(Settings)}
        for spelled, name in self._wrong:
            shown = sanitize_label(spelled)
            if name in known:
                default = spell(getattr(Settings(), name))
                yield words.text("settings.wrong", name=shown, wanted=_wanted(words, name), default=default)
            else:
                yield words.text("settings.unknown", name=shown)
        for action in self._wrong_keys:
            yield words.text("settings.wrong_keys", name=sanitize_label(f"keys.{action}"))


def _read_file(path: Path | None) -> tuple[Mapping[str, Any], tuple[str, Exception] | None]:
    """The table of the file and, where it could not be had, a catalogue key with the reason."""
    if path is None:
        return {}, None
    try:
        data = read_regular(path, _LARGEST)
    except FileNotFoundError:
        return {}, None
    except OSError as error:
        return {}, ("settings.unreadable", error)
    import tomllib  # 4 ms that a reader without a settings file need not wait for

    try:
        return tomllib.loads(data.decode("utf-8-sig")), None
    except (ValueError, RecursionError) as error:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        return {}, ("settings.no_toml", error)


def _read_value(name: str, value: Any, *, from_text: bool) -> Any:
    """The value of a setting, or None where it has no such value or there is no such setting."""
    if name in _CHOICES:
        value = value.strip().lower() if from_text else value
        return value if isinstance(value, str) and value in _CHOICES[name] else None
    if name in _RANGES:
        low, high = _RANGES[name]
        if from_text:
            value = (
                int(value)
                if value.strip().isascii() and value.strip().isdigit() and len(value) < 10
                else None
            )
        return value if type(value) is int and low <= value <= high else None
    if name in _SWITCHES:
        if from_text:
            word = value.strip().lower()
            return True if word in _TRUE else False if word in _FALSE else None
        return value if isinstance(value, bool) else None
    return None


def _wanted(words: Catalogue, name: str) -> str:
    if name in _CHOICES:
        return words.text("settings.wanted_choice", choices=", ".join(_CHOICES[name]))
    if name in _RANGES:
        low, high = _RANGES[name]
        return words.text("settings.wanted_number", low=low, high=high)
    return words.text("settings.wanted_switch" if name in _SWITCHES else "settings.wanted_keys")


def spell(value: object) -> str:
    """A value as it would be written in the settings file."""
    if isinstance(value, bool):
        return str(value).lower()
    return "{}" if isinstance(value, Mapping) else str(value)


def _reason(words: Catalogue, error: Exception) -> str:
    if isinstance(error, OSError):
        return words.os_error(error)
    return sanitize_label(str(error))


def _label(path: Path | None) -> str:
    return sanitize_label(str(path))
