"""Ten minutes of texts that no one wrote: none may raise, break the record or take more than linear time.

``pytest -m long tests/unit/figures/test_fuzz_long.py``; ``FIGURES_FUZZ_SECONDS`` and ``FIGURES_FUZZ_SEED`` set how
long and from which seed. A failure names the seed of its text.
"""

import os
import random
import time

import pytest
from tests.unit.figures.records import record
from tests.unit.figures.sentences import read_sentences

from jjj_tui.figures import Figure, find_figures
from jjj_tui.figures.lists.totals.groups import check_totals, restatements
from jjj_tui.hanzi.script import Script, convert, detect

SECONDS = float(os.environ.get("FIGURES_FUZZ_SECONDS", "600"))
SEED = int(os.environ.get("FIGURES_FUZZ_SEED", "20260101"))
LONG = 16_000
# Slower than this per 1,000 characters is looked at again, against four times the same text.
SUSPICIOUS = 0.02

SENTENCES = [sentence.text for sentence in read_sentences("families/*.tsv")]
CHARACTERS = (
    "0123456789０１９.,，、。；：:∶/／%％‰-—–~～至到和与與及以上下内內左右多余餘来來几幾数數半"
    "零〇一二三四五六七八九十百千万萬亿億兆廿卅壹贰叁拾佰仟两兩点點分成折倍番岁歲年月日号號时時秒度码碼第每各约約近超过過"
    "不到由从從增長长加减減升降为為达達占比较較同环環其中别別合计計总總元美欧歐港币幣￥$€个個家人次条條台套吨噸公里斤亩畝米平方立克瓦千"
    "北京天津河企业業投资資收入的了在《》“”「」()（） \n\t?▯\ufffd\ud800\U0001f600abzXG℃°²½Ⅳ①"
)


def _text(rng: random.Random) -> str:
    """A text of one of five kinds: mutated or spliced news, noise, one piece over and over, anything at all."""
    kind = rng.randrange(5)
    if kind == 0:
        characters = list(rng.choice(SENTENCES))
        for _ in range(rng.randint(1, 6)):
            at = rng.randrange(len(characters))
            characters[at : at + rng.randrange(3)] = rng.choices(CHARACTERS, k=rng.randrange(3))
            characters = characters or ["1"]
        return "".join(characters)
    if kind == 1:
        pieces = rng.choices(SENTENCES, k=rng.randint(2, 5))
        return "".join(piece[rng.randrange(len(piece)) :][: rng.randint(1, 40)] for piece in pieces)
    if kind == 2:
        return "".join(rng.choices(CHARACTERS, k=rng.randint(1, 300)))
    if kind == 3:
        piece = "".join(rng.choices(CHARACTERS, k=rng.randint(1, 12)))
        length = LONG if rng.random() < 0.1 else rng.choice((50, 400, 2_000))
        return (piece * length)[:length]
    return "".join(chr(rng.randrange(0x110000)) for _ in range(rng.randint(1, 60)))


def _check(text: str, figures: tuple[Figure, ...]) -> None:
    end = 0
    for figure in figures:
        assert end <= figure.start < figure.end <= len(text)
        assert end <= figure.ext_start <= figure.start
        assert figure.end <= figure.ext_end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        if "damaged" in figure.flags:
            assert figure.value is figure.minimum is figure.maximum is None
        if figure.minimum is not None and figure.maximum is not None:
            assert figure.minimum <= figure.maximum
        assert figure.subject is None or figure.subject.strip() == figure.subject != ""
        end = figure.ext_end
    for check in check_totals(figures):
        assert figures[check.total].role == "total"
    for rough, exact in restatements(figures):
        assert rough != exact


def _best(text: str) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        find_figures(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.long
def test_nothing_raises_and_nothing_is_slow() -> None:
    deadline = time.monotonic() + SECONDS
    count = characters = found = converted = 0
    while time.monotonic() < deadline:
        seed = SEED + count
        rng = random.Random(seed)
        text = _text(rng)
        try:
            start = time.process_time()
            figures = find_figures(text)
            took = time.process_time() - start
            _check(text, figures)
            if took > 0.005 + SUSPICIOUS * len(text) / 1000:
                # Four times the text may take at most eight times as long; a quadratic step takes sixteen.
                assert _best(text * 4) < max(8 * _best(text), 0.05)
            if count % 20 == 0 and figures:
                other = find_figures(convert(text, Script.TRADITIONAL, detect(text)))
                assert list(map(record, other)) == list(map(record, figures))
                converted += 1
        except Exception as error:
            raise AssertionError(f"seed {seed}: {text[:200]!r}") from error
        count += 1
        characters += len(text)
        found += len(figures)
    print(f"{count} texts, {characters} characters, {found} figures, {converted} converted, from seed {SEED}")
    assert count > 10 * SECONDS
