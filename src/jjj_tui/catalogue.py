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
from jjj_tui.wording_screen import WORDS as _SCREEN_WORDS

# Rows are grouped by the room that says them; the prefix of a key is that room.
WORDS: dict[str, tuple[str, str]] = {
    # reasons: why something could not be read or kept; they end another line and so have no full stop
    "reason.line": ("{name}: {reason}", "{name}：{reason}"),
    "reason.missing": ("no such file", "没有这个文件"),
    "reason.permission": ("no permission to read it", "没有读取权限"),
    "reason.permission_write": ("no permission to write there", "没有写入权限"),
    "reason.read_only": ("the file system is read-only", "文件系统只读"),
    "reason.full": ("no space left", "磁盘空间不足"),
    "reason.not_regular": (
        "not a regular file; pipe it in and read - instead",
        "不是普通文件；请用管道传入并读取 -",
    ),
    "reason.directory": ("it is a directory", "它是一个目录"),
    "reason.too_large": ("too large (64 MiB at most)", "文件过大（上限 64 MiB）"),
    "reason.closed": ("it is closed", "它已关闭"),
    "reason.loop": ("its links run in a circle", "链接形成了循环"),
    "reason.io": ("the device failed while reading", "读取设备时出错"),
    "reason.no_articles": ("no articles in this directory (*.txt, *.md)", "此目录中没有文章（*.txt、*.md）"),
    "reason.no_stdin": ("standard input is closed", "标准输入已关闭"),
    "reason.bad_name": ("not a file name", "不是有效的文件名"),
    "reason.not_directory": ("part of the path is not a directory", "路径中有一段不是目录"),
    "reason.no_home": ("there is no home directory", "没有主目录"),
    "reason.not_database": ("it is not a database of this program", "它不是本程序的数据库"),
    "reason.newer": ("a newer version of this program wrote it", "它由本程序的更新版本写成"),
    "reason.locked": ("another program holds it", "另一个程序正占用它"),
    # line: fixed English lines of rooms that know no languages, found by the English (`Catalogue.in_other_words`)
    "line.empty": ("it is empty", "文件是空的"),
    "line.no_text": ("it holds no text", "文件中没有文字"),
    "line.binary": ("it is not text: its bytes are those of a binary file", "不是文本：内容是二进制数据"),
    "line.undecodable": (
        "its characters are in none of the encodings UTF-8, UTF-16, GB18030 and Big5-HKSCS",
        "编码不是 UTF-8、UTF-16、GB18030、Big5-HKSCS 中的任何一种",
    ),
    "line.lost": (
        "its characters were lost before it was saved: most of them are question marks",
        "保存之前文字已经丢失：大部分字符都是问号",
    ),
    # library: notices about what is remembered
    "library.set_aside": (
        "The reading state was damaged or foreign; it was set aside as {name} and a new one begun.",
        "阅读记录已损坏或不属于本程序；已另存为 {name}，并重新开始记录。",
    ),
    "library.forgetful": ("Nothing will be remembered: {reason}.", "不会保存阅读记录：{reason}。"),
    # settings: notices about the settings file and the environment
    "settings.unreadable": (
        "Settings file {name} cannot be read ({reason}); the defaults are used.",
        "设置文件 {name} 无法读取（{reason}）；已使用默认设置。",
    ),
    "settings.no_toml": (
        "Settings file {name} is not valid TOML ({reason}); the defaults are used.",
        "设置文件 {name} 不是有效的 TOML（{reason}）；已使用默认设置。",
    ),
    "settings.unknown": ("Setting {name} is unknown and was ignored.", "未知设置 {name}，已忽略。"),
    "settings.wrong": (
        "Setting {name} must be {wanted}; the default {default} is used.",
        "设置 {name} 应为：{wanted}；已使用默认值 {default}。",
    ),
    "settings.wanted_choice": ("one of {choices}", "以下之一：{choices}"),
    "settings.wanted_number": ("a whole number from {low} to {high}", "{low} 至 {high} 的整数"),
    "settings.wanted_switch": ("true or false", "true 或 false"),
    "settings.wanted_keys": ('a table of action = "keys"', '“动作 = "按键"”形式的表'),
    # script: what a text is in, what it is shown in
    "script.original": ("original", "原文"),
    "script.simplified": ("Simplified", "简体"),
    "script.traditional": ("Traditional", "繁体"),
    "script.hongkong": ("Hong Kong", "香港繁体"),
    "script.none": ("undecided", "未定"),
    # figure: how a figure is spelled out
    "family.money": ("money", "金额"),
    "family.share": ("shares", "比例"),
    "family.count": ("counts", "数量"),
    "family.measure": ("measures", "计量"),
    "family.time": ("times", "时间"),
    "kind.money": ("money", "金额"),
    "kind.percent": ("percentage", "百分比"),
    "kind.permille": ("per mille", "千分比"),
    "kind.basis_point": ("basis points", "基点"),
    "kind.percentage_point": ("percentage points", "百分点"),
    "kind.count": ("count", "数量"),
    "kind.area": ("area", "面积"),
    "kind.length": ("length", "长度"),
    "kind.mass": ("mass", "质量"),
    "kind.volume": ("volume", "体积"),
    "kind.energy": ("energy", "能量"),
    "kind.power": ("power", "功率"),
    "kind.speed": ("speed", "速度"),
    "kind.frequency": ("frequency", "频率"),
    "kind.data": ("data", "数据量"),
    "kind.temperature": ("temperature", "温度"),
    "kind.angle": ("angle", "角度"),
    "kind.multiple": ("multiple", "倍数"),
    "kind.fraction": ("fraction", "分数"),
    "kind.ratio": ("ratio", "比"),
    "kind.rate": ("rate", "比率"),
    "kind.age": ("age", "年龄"),
    "kind.duration": ("duration", "时长"),
    "kind.index": ("index", "指数"),
    "kind.exchange_rate": ("exchange rate", "汇率"),
    "kind.date": ("date", "日期"),
    "kind.score": ("score", "比分"),
    "kind.other": ("other", "其他"),
    "comparator.approx": ("about", "约"),
    "comparator.near": ("nearly", "近"),
    "comparator.more_than": ("more than", "超过"),
    "comparator.at_least": ("at least", "至少"),
    "comparator.less_than": ("less than", "不到"),
    "comparator.at_most": ("at most", "至多"),
    "comparator.range": ("range", "范围"),
    "direction.increase": ("up", "增"),
    "direction.decrease": ("down", "减"),
    "direction.flat": ("flat", "平"),
    # fold and repair: why the page differs from the original
    "fold.breadcrumb": ("site navigation", "页面位置"),
    "fold.read_on_phone": ("read-on-phone notice", "扫码提示"),
    "fold.editor": ("editor's line", "责任编辑"),
    "fold.navigation": ("link to another page", "导航链接"),
    "fold.series_name": ("name of a series, repeated", "重复的专栏名"),
    "fold.copyright": ("copyright notice", "版权声明"),
    "fold.repeated": ("text that stands twice", "重复的正文"),
    "repair.pinyin": ("pinyin note stripped", "去除注音"),
    "repair.stray_mark": ("stray mark stripped", "去除多余标点"),
    "repair.damage": ("damage marked", "标记缺损"),
    "repair.control": ("control characters removed", "去除控制字符"),
    "repair.encoding": ("decoded again", "重新解码"),
    # column: headings of what the commands print
    "column.name": ("file", "文件"),
    "column.title": ("title", "标题"),
    "column.published": ("date", "日期"),
    "column.source": ("source", "来源"),
    "column.script": ("script", "文字"),
    "column.characters": ("characters", "字数"),
    "column.damaged": ("damage", "缺损"),
    "column.figure": ("figure", "关键数字"),
    "column.kind": ("kind", "类别"),
    "column.value": ("value", "数值"),
    "column.unit": ("unit", "单位"),
    "column.comparator": ("compared", "比较"),
    "column.direction": ("change", "增减"),
    "column.subject": ("subject", "主体"),
    "column.member": ("member", "成员"),
    "list.damaged": ("damaged", "有缺损"),
    "statistics.people": ("People", "人名"),
    # cli: help and complaints of the command line
    "cli.usage": ("Usage: {synopsis} [OPTION …]", "用法：{synopsis} [OPTION …]"),
    "cli.about": (
        "Reads Chinese news in the terminal: set as a page, in either script, with its key figures.",
        "在终端中阅读中文新闻：按版式排印，简繁皆可，标出关键数字。",
    ),
    "cli.commands": ("Commands:", "命令："),
    "cli.options": ("Options:", "选项："),
    "cli.notes": (
        "PATH is a text file, a directory (its *.txt and *.md files) or - for standard input; without any, the two\n"
        "articles that come with the program. A file called like a command is opened as ./list.\n"
        "Exit status: 0 done, 1 nothing found, 2 bad use or unreadable input, 130 interrupted.\n"
        "Settings: {settings}, or for one run the environment: JJJ_TUI_LANG, JJJ_TUI_MEASURE, JJJ_TUI_THEME,\n"
        "JJJ_TUI_SCRIPT, JJJ_TUI_CHARACTERS_PER_MINUTE, JJJ_TUI_MOUSE. NO_COLOR is respected.",
        "PATH 是文本文件、目录（其中的 *.txt 与 *.md）或表示标准输入的 -；不给出时为程序自带的两篇文章。\n"
        "与命令同名的文件写作 ./list。\n"
        "退出状态：0 完成，1 未找到，2 用法错误或输入无法读取，130 被中断。\n"
        "设置文件：{settings}；也可用环境变量设置一次运行：JJJ_TUI_LANG、JJJ_TUI_MEASURE、JJJ_TUI_THEME、\n"
        "JJJ_TUI_SCRIPT、JJJ_TUI_CHARACTERS_PER_MINUTE、JJJ_TUI_MOUSE。遵守 NO_COLOR。",
    ),
    "cli.choices": ("{meaning}: {choices}", "{meaning}：{choices}"),
    "cli.only": ("{meaning} (show)", "{meaning}（show）"),
    "cli.command.reader": (
        "open the reader; print the list where no screen can be drawn",
        "打开阅读器；无法绘制屏幕时打印列表",
    ),
    "cli.command.list": ("list the articles, newest first", "列出文章，最新的在前"),
    "cli.command.show": ("print the articles, typeset", "打印排版后的文章"),
    "cli.command.figures": ("print the key figures of the articles", "打印文章中的关键数字"),
    "cli.command.stats": ("print statistics of the articles", "打印文章的统计"),
    "cli.command.doctor": (
        "show what is in force here: terminal, settings, paths",
        "显示当前状况：终端、设置、路径",
    ),
    "cli.option.help": ("show this help and exit", "显示此帮助并退出"),
    "cli.option.version": ("show the version and exit", "显示版本并退出"),
    "cli.option.lang": ("language of the interface (auto: by locale)", "界面语言（auto：按区域设置）"),
    "cli.option.encoding": ("encoding of the files (otherwise found out)", "文件的编码（默认自动判断）"),
    "cli.option.format": ("how to print", "输出格式"),
    "cli.option.script": ("script to show the articles in", "文章以何种文字显示"),
    "cli.option.width": (
        "cells of a line, {low} to {high} (80, or less if the terminal has less)",
        "每行的格数，{low} 至 {high}（默认 80，不超过终端宽度）",
    ),
    "cli.option.raw": ("the original, untouched", "未经处理的原文"),
    "cli.try_help": ("{problem}; see jjj-tui --help", "{problem}；参见 jjj-tui --help"),
    "cli.unknown_option": ("unknown option {name}", "未知选项 {name}"),
    "cli.needs_value": ("{name} needs a value", "{name} 需要一个值"),
    "cli.no_value": ("{name} takes no value", "{name} 不接受值"),
    "cli.wrong_choice": (
        "{name} must be one of {choices}, not {value}",
        "{name} 应为 {choices} 之一，而不是 {value}",
    ),
    "cli.wrong_number": (
        "{name} must be a whole number from {low} to {high}, not {value}",
        "{name} 应为 {low} 至 {high} 的整数，而不是 {value}",
    ),
    "cli.not_together": ("{name} and {other} do not go together", "{name} 与 {other} 不能同时使用"),
    # doctor: what is in force here; names of settings and facts are not translated
    "doctor.program": ("Program", "程序"),
    "doctor.terminal": ("Terminal", "终端"),
    "doctor.settings": ("Settings in force", "生效的设置"),
    "doctor.paths": ("Paths", "路径"),
    "doctor.yes": ("yes", "是"),
    "doctor.no": ("no", "否"),
    "doctor.none": ("none", "无"),
    "doctor.unset": ("not set", "未设置"),
    "doctor.unknown": (
        "unknown: the terminal was not asked or did not answer",
        "未知：未询问终端或终端未答复",
    ),
    "doctor.absent": ("not installed", "未安装"),
    "doctor.works": ("works", "正常"),
    "doctor.works_not": ("does not work", "不正常"),
    "doctor.articles": ("{count} {count:article|articles}", "{count} 篇文章"),
    "doctor.there": ("stands", "已存在"),
    "doctor.will_be_made": ("will be made when needed", "需要时创建"),
    "doctor.not_there": ("not there", "不存在"),
    "doctor.refused": ("cannot be used", "无法使用"),
    "cli.nothing": ("nothing found", "没有找到内容"),
    "cli.no_paths": ("{name} takes no PATH", "{name} 不接受 PATH"),
    "cli.no_keyboard": ("there is no terminal to take keys from", "没有可接收按键的终端"),
    "cli.no_output": ("cannot write the output: {reason}", "无法写出结果：{reason}"),
}

WORDS.update(_SCREEN_WORDS)


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
    from jjj_tui.hanzi.dictionaries import ConversionUnavailable  # the engine, which English never needs
    from jjj_tui.hanzi.script import convert

    # The table is Simplified whatever a single row happens to show, so the verdict is given, not guessed.
    try:
        return convert(chinese, script, ScriptVerdict(Script.SIMPLIFIED, simplified=1, traditional=0))
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
