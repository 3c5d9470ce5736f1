"""The child process: the same facts as in this process, and one clear line for everything that goes wrong."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjj_tui.article.model import Article, Paragraph, ParagraphKind, Span
from jjj_tui.hanzi.script import Script, ScriptVerdict
from jjj_tui.wording.catalogue import Catalogue
from jjj_tui.words import child
from jjj_tui.words.child import WordsUnavailable, read_words_in_child
from jjj_tui.words.model import VERSION, Keyword, Name, NameKind, WordFacts
from jjj_tui.words.read import read_words
from jjj_tui.words.request import WordsRequest

ARTICLE = Article(
    key="0" * 64,
    name="a.txt",
    title="题",
    title_derived=True,
    dateline=None,
    paragraphs=(
        Paragraph("河北廣播電視臺記者 李景瑞:", ParagraphKind.SPEAKER),
        Paragraph(
            "京津冀協同發展的產業鏈。京津冀協同發展離不開產業鏈,已與當地近▯0家企業合作。\ud800",
            damaged=(Span(31, 34),),
        ),
    ),
    folded=(),
    repairs=(),
    original="",
    encoding="utf-8",
    script=ScriptVerdict(Script.TRADITIONAL, 0, 20, machine_made=True),
)
FACTS = WordFacts(
    7, (Keyword("產業鏈", 2, 1.5),), (Name("李景瑞", NameKind.PERSON, 1), Name("京津冀", NameKind.PLACE, 2))
)


def test_the_child_finds_what_this_process_finds() -> None:
    facts = read_words_in_child(ARTICLE)
    assert facts == read_words(ARTICLE)
    assert facts.words > 10
    assert "京津冀協同發展" in [keyword.text for keyword in facts.keywords]
    assert [name.text for name in facts.of_kind(NameKind.PERSON)] == ["李景瑞"]


def test_an_article_without_text_has_no_words() -> None:
    assert read_words_in_child(replace(ARTICLE, paragraphs=())) == WordFacts(0)


@pytest.mark.parametrize(
    "text", ["a" * 500 + "。", "北京某某" * 80 + "公司,", "京津冀" * 90, "记者 " + "王" * 70, "\x1b[2J\u202e"]
)
def test_whatever_the_text_the_answer_is_understood(text: str) -> None:
    facts = read_words(
        replace(ARTICLE, paragraphs=(Paragraph(text * 4), Paragraph(text + ":", ParagraphKind.SPEAKER)))
    )
    assert WordFacts.from_json(facts.to_json()) == facts


def test_a_module_answers_on_standard_output() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "jjj_tui.words"],
        input=WordsRequest.of(ARTICLE).to_json().encode(),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ran.stderr == b""
    assert WordFacts.from_json(ran.stdout) == read_words(ARTICLE)


def test_a_request_that_makes_no_sense_is_refused_in_one_line() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "jjj_tui.words"],
        input=b'{"paragraphs": 3}',
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.count(b"\n") == 1


PARENT = """
import sys
from jjj_tui.article.read import read_article
from jjj_tui.words.child import read_words_in_child
facts = read_words_in_child(read_article("京津冀协同发展。京津冀协同发展。".encode(), "a"))
assert facts.words == 6, facts
assert not {"jieba", "textual", "jjj_tui.words.read"} & sys.modules.keys(), "the reader loaded what only the child needs"
"""


@pytest.mark.parametrize("closed", ["<&-", "</dev/null", "<&- >&- 2>&-", "</dev/tty"])
def test_it_works_whatever_the_standard_streams_of_the_reader_are(closed: str, tmp_path: Path) -> None:
    command = f'{sys.executable} -c "$PROGRAM" {closed}; echo $? > status'
    program = [sys.executable, "-c", f"import pty, sys; sys.exit(pty.spawn(['/bin/sh', '-c', {command!r}]))"]
    environment = {**os.environ, "PROGRAM": PARENT, "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        program,
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert Path(tmp_path, "status").read_text().strip() == "0", ran.stdout.decode()


def test_a_strangers_module_in_the_working_directory_is_never_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("jieba", "json", "opencc"):
        Path(tmp_path, f"{name}.py").write_text("open('ran', 'w')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    assert read_words_in_child(ARTICLE).words > 10
    assert not Path(tmp_path, "ran").exists()


def test_a_long_article_reaches_a_child_that_is_slow_to_listen(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a pipe holds, and no glance at ``stop`` may cut it off."""
    monkeypatch.setattr(child, "_GLANCE", 0.001)
    paragraph = Paragraph("产业协同发展。" * 200)
    facts = read_words_in_child(replace(ARTICLE, paragraphs=(paragraph,) * 50), timeout=60, stop=Event())
    assert facts.words == 50 * 200 * 3


def test_too_slow_is_killed_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_START", "import time; time.sleep(60)")
    with pytest.raises(WordsUnavailable) as caught:
        read_words_in_child(ARTICLE, timeout=0.2)
    assert Catalogue().told(caught.value) == "reading them took longer than 0.2 seconds"
    assert Catalogue("zh").told(caught.value) == "分词用时超过 0.2 秒"


def test_it_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_START", "import time; time.sleep(60)")
    stop = Event()
    stop.set()
    with pytest.raises(WordsUnavailable, match=r"words\.stopped"):
        read_words_in_child(ARTICLE, stop=stop)


@pytest.mark.parametrize(
    ("program", "line"),
    [
        ("raise SystemExit('out of \\x1b[31mmemory')", "分词失败：out of memory"),
        ("import os; os.abort()", "分词进程异常结束（状态 -6）"),
        ("print('hello')", "分词没有得到结果"),
        ("import sys; sys.stdin.close()", "分词没有得到结果"),
    ],
)
def test_a_child_that_fails_is_told_in_one_clean_line(
    program: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "_START", program)
    with pytest.raises(WordsUnavailable) as caught:
        read_words_in_child(ARTICLE)
    assert Catalogue("zh").told(caught.value) == line


@pytest.mark.parametrize(
    ("executable", "line"),
    [("", "没有可用的 Python 解释器"), ("/nowhere/python", "无法启动分词进程：没有这个文件")],
)
def test_without_an_interpreter_it_says_so(
    executable: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    with pytest.raises(WordsUnavailable) as caught:
        read_words_in_child(ARTICLE)
    assert Catalogue("zh").told(caught.value) == line


def test_facts_survive_their_json() -> None:
    assert WordFacts.from_json(FACTS.to_json()) == FACTS
    assert FACTS.to_json().isascii()


def test_a_request_survives_its_json() -> None:
    assert WordsRequest.from_json(WordsRequest.of(ARTICLE).to_json()) == WordsRequest.of(ARTICLE)


RECORD = json.loads(FACTS.to_json())


@pytest.mark.parametrize(
    "changed",
    [
        {"version": VERSION + 1},
        {"version": None},
        {"words": -1},
        {"words": 1.5},
        {"words": True},
        {"words": "7"},
        {"keywords": None},
        {"keywords": [["產業鏈", 2]]},
        {"keywords": [["", 2, 1.5]]},
        {"keywords": [["產\x1b[2J", 2, 1.5]]},
        {"keywords": [["產業", 2, 10**400]]},
        {"words": 10**400},
        {"keywords": [["產\u202e", 2, 1.5]]},
        {"keywords": [["\ud800", 2, 1.5]]},
        {"keywords": [["產" * 1000, 2, 1.5]]},
        {"keywords": [["產業鏈", 0, 1.5]]},
        {"keywords": [["產業鏈", 2, float("nan")]]},
        {"keywords": [["產業鏈", 2, -1]]},
        {"names": [["李景瑞", "dog", 1]]},
        {"names": [["李景瑞", 3, 1]]},
        {"names": {"李景瑞": 1}},
    ],
)
def test_a_corrupt_cache_entry_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        WordFacts.from_json(json.dumps({**RECORD, **changed}))


@pytest.mark.parametrize(
    "line", ["", "null", "[]", "{}", "[" * 100_000, '{"version": 1', b"\xff\xfe", "\x00"]
)
def test_what_is_no_record_is_refused(line: str | bytes) -> None:
    with pytest.raises(ValueError):
        WordFacts.from_json(line)
    with pytest.raises(ValueError):
        WordsRequest.from_json(line)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=4),
    )
)
def test_any_record_is_refused_or_read(value: object) -> None:
    for field in RECORD:
        try:
            facts = WordFacts.from_json(json.dumps({**RECORD, field: value}))
        except ValueError:
            continue
        assert WordFacts.from_json(facts.to_json()) == facts
