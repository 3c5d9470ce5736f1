"""The words of the interface: both languages, the same values, the right script."""

import errno
import re
import string

import pytest

from jjj_tui.article.model import FoldReason, RepairReason
from jjj_tui.figures.model import Family, Kind
from jjj_tui.hanzi.script import Script, ScriptVerdict, convert
from jjj_tui.wording.catalogue import WORDS, Catalogue, choose_catalogue
from jjj_tui.wording.taiwan import TAIWANS_WORDS

HAN = re.compile("[\u4e00-\u9fff]")


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_say_the_same_with_the_same_values(key: str) -> None:
    english, chinese = WORDS[key]
    assert english.strip()
    assert chinese.strip()
    assert names(english) == names(chinese)
    assert all(name.isidentifier() for name in names(english)), "values have names"
    quoted = re.findall(f"{HAN.pattern}+", english)  # an amount or a kind as it may be typed: 1.5万, 面积
    assert english == chinese or all(len(word) <= 2 and word in chinese for word in quoted)


@pytest.mark.parametrize("key", WORDS)
def test_chinese_is_set_with_chinese_punctuation(key: str) -> None:
    chinese = re.sub(r"\{[^}]*\}", "", WORDS[key][1])
    assert not re.search("[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]", chinese)


@pytest.mark.parametrize("key", [key for key in WORDS if HAN.search(WORDS[key][1])])
def test_the_traditional_words_are_converted_and_keep_their_values(key: str) -> None:
    simplified = Catalogue("zh")
    for script in (Script.TRADITIONAL, Script.HONG_KONG):
        values = {name: f"<{name}>" for name in names(WORDS[key][1])}
        shown, converted = (each.text(key, **values) for each in (simplified, simplified.in_script(script)))
        assert sorted(re.findall("<[a-z]+>", converted)) == sorted(re.findall("<[a-z]+>", shown))
        assert re.findall(r"[!-;=?-~]+", converted) == re.findall(r"[!-;=?-~]+", shown), "no Latin is changed"


@pytest.mark.parametrize("key", WORDS)
def test_no_mainland_word_is_left_in_the_traditional_words(key: str) -> None:
    values = dict.fromkeys(names(WORDS[key][1]), "")
    said = Catalogue("zh", Script.TRADITIONAL).text(key, **values)
    for mainland, taiwan in TAIWANS_WORDS.items():
        assert mainland not in said.replace(taiwan, ""), (mainland, said)


def test_every_word_of_the_table_is_one_that_is_said() -> None:
    """A row that nothing needs is a row that nobody reads."""
    verdict = ScriptVerdict(Script.SIMPLIFIED, 1, 0)
    said = "\n".join(convert(chinese, Script.TRADITIONAL, verdict) for _, chinese in WORDS.values())
    assert [word for word in TAIWANS_WORDS if word not in said] == []


def test_the_traditional_words_are_those_of_taiwan() -> None:
    words = Catalogue("zh", Script.TRADITIONAL)
    said = {
        "line.empty": "檔案是空的",
        "cli.command.show": "列印排版後的文章",
        "cli.option.lang": "介面語言（auto：依地區設定）",
        "kind.data": "資料量",
        "hint.export": "匯出",
        "hint.help": "說明",
        "action.search": "在文中搜尋（簡繁皆可）",
        "action.redraw": "重繪螢幕",
        "action.choose_script": "選擇簡繁",
        "ledger.title": "數字總表",
        "fold.navigation": "導覽連結",
        "list.in_simplified": "簡",
    }
    assert {key: words.text(key) for key in said} == said
    assert words.text("statistics.sure", script="繁體", share="100%") == "繁體，可信度 100%"
    assert words.text("settings.unknown", name="文件") == "未知設定 文件，已忽略。", "values stay as they are"


def test_hong_kong_says_them_in_its_own_characters() -> None:
    words = Catalogue("zh", Script.HONG_KONG)
    assert words.text("hint.help") == "説明"
    assert words.text("status.no_figures") == "這裏沒有關鍵數字。"
    assert words.text("doctor.settings") == "生效的設定"


def test_traditional_words_are_traditional() -> None:
    words = Catalogue("zh").in_script(Script.TRADITIONAL)
    assert words.text("cli.command.list") == "列出文章，最新的在前"
    assert words.text("column.figure") == "關鍵數字"
    assert words.text("cli.options") == "選項："
    assert words.in_script(Script.SIMPLIFIED).text("column.figure") == "关键数字"


def test_the_original_script_keeps_the_words_as_they_are() -> None:
    for words in (Catalogue("zh", Script.HONG_KONG), Catalogue("en")):
        assert words.in_script(Script.ORIGINAL) == words
    assert Catalogue("en").in_script(Script.TRADITIONAL) == Catalogue("en")


def test_english_counts_in_singular_and_plural() -> None:
    words = Catalogue()
    assert words.text("doctor.articles", count=1) == "1 article"
    assert words.text("doctor.articles", count=0) == "0 articles"
    assert words.text("doctor.articles", count=2) == "2 articles"
    assert Catalogue("zh").text("doctor.articles", count=2) == "2 篇文章"


def test_a_value_is_never_read_as_a_template() -> None:
    assert (
        Catalogue().text("reason.line", name="{reason}", reason="{0.__class__}") == "{reason}: {0.__class__}"
    )


def test_an_unknown_key_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        Catalogue().text("no.such.words")


@pytest.mark.parametrize(
    ("prefix", "members"),
    [("kind", Kind), ("family", Family), ("fold", FoldReason), ("repair", RepairReason), ("script", Script)],
)
def test_every_kind_and_reason_has_its_words(
    prefix: str, members: type[Kind | Family | FoldReason | RepairReason | Script]
) -> None:
    assert {f"{prefix}.{member.value}" for member in members} <= WORDS.keys()


@pytest.mark.parametrize(
    ("lang", "setting", "environ", "expected"),
    [
        (None, "auto", {}, Catalogue("en")),
        (None, "auto", {"LANG": "C.UTF-8"}, Catalogue("en")),
        (None, "auto", {"LANG": "zh_CN.UTF-8"}, Catalogue("zh")),
        (None, "auto", {"LANG": "zh"}, Catalogue("zh")),
        (None, "auto", {"LANG": "zh_SG.GB18030@pinyin"}, Catalogue("zh")),
        (None, "auto", {"LANG": "zh_TW.UTF-8"}, Catalogue("zh", Script.TRADITIONAL)),
        (None, "auto", {"LANG": "zh_HK"}, Catalogue("zh", Script.HONG_KONG)),
        (None, "auto", {"LANG": "zh_MO.UTF-8"}, Catalogue("zh", Script.HONG_KONG)),
        (None, "auto", {"LANG": "zh-Hant"}, Catalogue("zh", Script.TRADITIONAL)),
        (None, "auto", {"LANG": "zhuang"}, Catalogue("en")),
        (None, "auto", {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, Catalogue("en")),
        (None, "auto", {"LC_MESSAGES": "en", "LC_ALL": "zh_TW"}, Catalogue("zh", Script.TRADITIONAL)),
        (None, "auto", {"LC_ALL": "", "LANG": "zh_CN"}, Catalogue("zh")),
        (None, "zh", {"LANG": "de_DE"}, Catalogue("zh")),
        (None, "en", {"LANG": "zh_TW"}, Catalogue("en")),
        ("zh", "en", {"LANG": "zh_TW"}, Catalogue("zh", Script.TRADITIONAL)),
        ("auto", "zh", {}, Catalogue("zh")),
        ("en", "zh", {"LANG": "zh_CN"}, Catalogue("en")),
    ],
)
def test_the_command_line_decides_then_the_setting_then_the_locale(
    lang: str | None, setting: str, environ: dict[str, str], expected: Catalogue
) -> None:
    assert choose_catalogue(lang, setting, environ) == expected


def test_system_errors_are_put_into_words() -> None:
    assert Catalogue().os_error(OSError(errno.EACCES, "Permission denied")) == "no permission to read it"
    assert Catalogue("zh").os_error(OSError(errno.ENOENT, "x")) == "没有这个文件"
    assert Catalogue().os_error(OSError(errno.EPROTO, "Protocol error")) == "Protocol error"
    assert Catalogue().os_error(OSError()) == "OSError"
