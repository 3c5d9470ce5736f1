"""All words of the interface, English and Chinese, in one table; the Chinese ones follow the script toggle.

A template names its values in braces, as ``str.format`` does. A value may choose between an English singular and
plural: ``{count} {count:article|articles}``. Both languages of a row name the same values, which a test proves.
"""

import errno
import os
import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from jjj_tui.hanzi.script import Script, ScriptVerdict

# Rows are grouped by the room that says them; the prefix of a key is that room.
WORDS: dict[str, tuple[str, str]] = {
    # reasons: why something could not be read or kept; they end another line and so have no full stop
    "reason.line": ("{name}: {reason}", "{name}:{reason}"),
    "reason.missing": ("no such file", "没有这个文件"),
    "reason.permission": ("no permission to read it", "没有读取权限"),
    "reason.permission_write": ("no permission to write there", "没有写入权限"),
    "reason.read_only": ("the file system is read-only", "文件系统只读"),
    "reason.full": ("no space left", "磁盘空间不足"),
    "reason.not_regular": (
        "not a regular file; pipe it in and read - instead",
        "不是普通文件;请用管道传入并读取 -",
    ),
    "reason.directory": ("it is a directory", "它是一个目录"),
    "reason.too_large": ("too large (64 MiB at most)", "文件过大(上限 64 MiB)"),
    "reason.loop": ("its links run in a circle", "链接形成了循环"),
    "reason.io": ("the device failed while reading", "读取设备时出错"),
    "reason.no_articles": ("no articles in this directory (*.txt, *.md)", "此目录中没有文章(*.txt、*.md)"),
    "reason.no_stdin": ("standard input is closed", "标准输入已关闭"),
    "reason.bad_name": ("not a file name", "不是有效的文件名"),
    "reason.not_directory": ("part of the path is not a directory", "路径中有一段不是目录"),
    "reason.no_home": ("there is no home directory", "没有主目录"),
    "reason.not_database": ("it is not a database of this program", "它不是本程序的数据库"),
    "reason.newer": ("a newer version of this program wrote it", "它由本程序的更新版本写成"),
    "reason.locked": ("another program holds it", "另一个程序正占用它"),
    # library: notices about what is remembered
    "library.set_aside": (
        "The reading state was damaged or foreign; it was set aside as {name} and a new one begun.",
        "阅读记录已损坏或不属于本程序;已另存为 {name},并重新开始记录。",
    ),
    "library.forgetful": ("Nothing will be remembered: {reason}.", "不会保存阅读记录:{reason}。"),
    # settings: notices about the settings file and the environment
    "settings.unreadable": (
        "Settings file {name} cannot be read ({reason}); the defaults are used.",
        "设置文件 {name} 无法读取({reason});已使用默认设置。",
    ),
    "settings.no_toml": (
        "Settings file {name} is not valid TOML ({reason}); the defaults are used.",
        "设置文件 {name} 不是有效的 TOML({reason});已使用默认设置。",
    ),
    "settings.unknown": ("Setting {name} is unknown and was ignored.", "未知设置 {name},已忽略。"),
    "settings.wrong": (
        "Setting {name} must be {wanted}; the default {default} is used.",
        "设置 {name} 应为:{wanted};已使用默认值 {default}。",
    ),
    "settings.wanted_choice": ("one of {choices}", "以下之一:{choices}"),
    "settings.wanted_number": ("a whole number from {low} to {high}", "{low} 至 {high} 的整数"),
    "settings.wanted_switch": ("true or false", "true 或 false"),
    "settings.wanted_keys": ('a table of action = "keys"', '“动作 = "按键"”形式的表'),
}


class _Plural(string.Formatter):
    """``str.format`` with one more thing: ``{count:one|many}`` chooses by the number and does not show it."""

    def format_field(self, value: Any, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if bar:
            return one if value == 1 else many
        return str(super().format_field(value, format_spec))


_FORMATTER = _Plural()


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

    def in_other_words(self, english: str) -> str:
        """A fixed English line of a room that knows no languages, in this one; the line itself if it is not listed."""
        key = _keys_by_line().get(english)
        return self.text(key) if key else english


@lru_cache(maxsize=1)
def _keys_by_line() -> dict[str, str]:
    return {english: key for key, (english, _) in WORDS.items() if key.startswith("article.")}


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
    from jjj_tui.hanzi.script import convert  # loads the engine, which Simplified and English never need

    # The table is Simplified whatever a single row happens to show, so the verdict is given, not guessed.
    return convert(chinese, script, ScriptVerdict(Script.SIMPLIFIED, simplified=1, traditional=0))


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
