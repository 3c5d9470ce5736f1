"""The words of the interface in one language: English, or Chinese in the script that the toggle asks for."""

import errno
import os
import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, Protocol

from jjj_tui.hanzi.sanitize import sanitize_label
from jjj_tui.hanzi.script import ConversionUnavailable, Script, ScriptVerdict, convert
from jjj_tui.wording import commands, facts, keys, ledger, notices, reading

WORDS: dict[str, tuple[str, str]] = {
    **notices.WORDS,
    **facts.WORDS,
    **commands.WORDS,
    **reading.WORDS,
    **ledger.WORDS,
    **keys.WORDS,
}
"""Every row: a key, whose prefix is the room that says it, with the English and the Chinese words."""


class _Plural(string.Formatter):
    """``str.format`` with one more thing: ``{count:one|many}`` chooses by the number and does not show it."""

    def format_field(self, value: Any, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if bar:
            return one if value == 1 else many
        return str(super().format_field(value, format_spec))


_FORMATTER = _Plural()


class Told(Protocol):
    """An error of a room that knows no languages."""

    @property
    def key(self) -> str:
        """Which words say it."""

    @property
    def values(self) -> Mapping[str, object]:
        """The values they name; an error of the system's says why it refused."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of the interface in one language.

    Attributes:
        language: English or Chinese.
        script: The script the Chinese words are shown in; English ignores it.
    """

    language: Literal["en", "zh"] = "en"
    script: Script = Script.SIMPLIFIED

    def text(self, key: str, /, **values: object) -> str:
        """The words for a key with its values filled in; the values are shown as they are, so sanitise them first.

        Raises:
            KeyError: There is no such key.
        """
        template = _template(key, self.language, self.script)
        return _FORMATTER.vformat(template, (), values) if "{" in template else template

    def in_script(self, script: Script) -> "Catalogue":
        """The same words in the script the articles are shown in; ORIGINAL keeps the reader's own."""
        if self.language == "en" or script is Script.ORIGINAL or script is self.script:
            return self
        return Catalogue(self.language, script)

    def os_error(self, error: OSError) -> str:
        """Why the system refused, in plain words; the system's own where there are none."""
        key = _ERRNO.get(error.errno or 0)
        return self.text(key) if key else error.strerror or type(error).__name__

    def told(self, error: Told) -> str:
        """What an error says, as one sanitised line."""
        return self.text(error.key, **{name: self._value(value) for name, value in error.values.items()})

    def _value(self, value: object) -> str:
        return sanitize_label(self.os_error(value) if isinstance(value, OSError) else str(value))

    def in_other_words(self, english: str) -> str:
        """A fixed English line of a room that knows no languages, in this one; the line itself if it is not listed."""
        key = _keys_by_line().get(english)
        return self.text(key) if key else english

    def again(self, reason: str) -> str:
        """A reason that a catalogue gave in any language and script, in this one; itself if it is not listed."""
        key = _keys_by_reason().get(reason)
        return self.text(key) if key else reason


@lru_cache(maxsize=1)
def _keys_by_reason() -> dict[str, str]:
    """What says why something cannot be read, in all forms that it has; asked for where something cannot."""
    keys = [key for key in WORDS if key.startswith(("line.", "reason.")) and "{" not in WORDS[key][0]]
    scripts = (Script.SIMPLIFIED, Script.TRADITIONAL, Script.HONG_KONG)
    forms = [Catalogue("en"), *(Catalogue("zh", script) for script in scripts)]
    return {form.text(key): key for form in forms for key in keys}


@lru_cache(maxsize=1)
def _keys_by_line() -> dict[str, str]:
    return {english: key for key, (english, _) in WORDS.items() if key.startswith("line.")}


_ERRNO = {
    errno.ENOENT: "reason.missing",
    errno.EACCES: "reason.permission",
    errno.EPERM: "reason.permission",
    errno.EROFS: "reason.read_only",
    errno.ENOSPC: "reason.full",
    errno.EDQUOT: "reason.full",
    errno.ENOTDIR: "reason.not_directory",
    errno.EISDIR: "reason.directory",
    errno.ENXIO: "reason.not_regular",
    errno.EFBIG: "reason.too_large",
    errno.EINVAL: "reason.bad_name",
    errno.ELOOP: "reason.loop",
    errno.ENAMETOOLONG: "reason.bad_name",
    errno.EIO: "reason.io",
}


@lru_cache(maxsize=4096)
def _template(key: str, language: str, script: Script) -> str:
    english, chinese = WORDS[key]
    if language == "en":
        return english
    if script is Script.SIMPLIFIED:
        return chinese
    from jjj_tui.wording.taiwan import as_in_taiwan

    # The table is Simplified whatever a single row happens to show, so the verdicts are given, not guessed.
    try:
        traditional = convert(chinese, Script.TRADITIONAL, ScriptVerdict(Script.SIMPLIFIED, 1, 0))
        return convert(as_in_taiwan(traditional), script, ScriptVerdict(Script.TRADITIONAL, 0, 1))
    except ConversionUnavailable:  # said where an article is to be converted; the words stay readable
        return chinese


def choose_catalogue(
    lang: str | None = None, setting: str = "auto", environ: Mapping[str, str] | None = None
) -> Catalogue:
    """The catalogue for a reader: the command line decides, then the setting, then the locale.

    Args:
        lang: ``en``, ``zh`` or ``auto`` from the command line; None when nothing was said.
        setting: The same from the settings.
        environ: Environment; the process's own by default. The locale is the first of LC_ALL, LC_MESSAGES and
            LANG that is set (POSIX); one of Taiwan, Hong Kong or Macau asks for Traditional words.
    """
    environ = os.environ if environ is None else environ
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    tag = locale.partition(".")[0].partition("@")[0].replace("-", "_").lower()
    asked = next((choice for choice in (lang, setting) if choice in ("en", "zh")), None)
    chinese = tag.split("_")[0] == "zh"
    if (asked or ("zh" if chinese else "en")) == "en":
        return Catalogue("en")
    regions = set(tag.split("_")[1:]) if chinese else set()
    if regions & {"hk", "mo"}:
        return Catalogue("zh", Script.HONG_KONG)
    return Catalogue("zh", Script.TRADITIONAL if regions & {"tw", "hant"} else Script.SIMPLIFIED)
