"""Minutes of random keys, sizes and bytes: nothing ends the reader, breaks a row or reaches the terminal."""

import random
from pathlib import Path

import pytest
from tests.terminal.conftest import Reader
from tests.terminal.reading import FIRST
from tests.terminal.session import DOWN, END, ENTER, ESCAPE, HOME, PAGE_DOWN, PAGE_UP, SHIFT_TAB, TAB, UP

pytestmark = pytest.mark.long

KEYS = [
    *"jkdugGtTfFnNsizo-+=D?c[]/ blLe14", "京", "津", "０", "\x10", "\x7f", "\x04", "\x15", "\x06", "\x02", SHIFT_TAB,
    UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END, ENTER, ENTER, ESCAPE, ESCAPE, ESCAPE, TAB,
    "\x1b[<64;50;20M", "\x1b[<65;50;20M", "\x1b[<0;50;20M\x1b[<32;70;22M\x1b[<0;70;22m", "\x1b[<0;5;9M\x1b[<0;5;9m",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_five_thousand_random_keys_with_resizes(reader: Reader, seed: int) -> None:
    chance = random.Random(seed)
    session = reader(clipboard=True)
    session.wait_text(FIRST)
    typed: list[str] = []
    for _ in range(500):
        burst = [chance.choice(KEYS) for _ in range(10)]
        typed += burst
        session.send("".join(burst))
        if chance.random() < 0.2:
            session.resize(chance.randrange(20, 300), chance.randrange(6, 100))
        session.wait_quiet(0.03, 60)
        if not session.running:
            assert session.end() == 0, (
                f"ended after {typed[-40:]!r}"
            )  # quitting stands in the palette as well
            session = reader(clipboard=True)
            session.wait_quiet(1.0)
    session.send(ESCAPE)
    session.wait_quiet(0.3)
    session.send(ESCAPE)
    session.wait_quiet(0.3)
    session.resize(120, 40)
    session.wait_quiet(1.0)
    assert not session.broken_rows()
    session.send("q")
    assert session.end() == 0


def test_the_last_of_several_sizes_is_the_one_that_stays(reader: Reader) -> None:
    """Sizes that come while another is being answered, at every moment of the answer."""
    chance = random.Random(11)
    session = reader()
    session.wait_text(FIRST, "1/2")
    session.wait_quiet(0.8)
    before = session.rows
    for step in range(500):
        for columns, rows in ((50, 30), (20, 5), (120, 40)):
            session.resize(columns, rows)
            if step % 2:
                session.listen(chance.random() * 0.03)
        session.wait(lambda: session.rows == before, f"the screen of before, after {step} bursts")
    assert not session.broken_rows()


@pytest.mark.parametrize("seed", range(20))
def test_hostile_bytes(reader: Reader, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    pieces = [
        b"\x1b[",
        b"\x1b]",
        b"\x1bP",
        b"\x9b",
        b"\xc2\x9b",
        b"\x07",
        b"\x1b\\",
        b"[/]",
        b"[red]",
        b"\xe2\x80\xae",
        b"\xf3\xa0\x81\x81",
        b"\n",
        b"\r",
    ]
    han = "京津冀协同发展約5萬億元,増长百分之三十。".encode()
    for at in range(3):
        body = b"".join(
            chance.choice([chance.choice(pieces), chance.randbytes(2), han[: 3 * chance.randrange(1, 15)]])
            for _ in range(3000)
        )
        (tmp_path / f"{at}.txt").write_bytes("标题\n\n".encode() + body)
    (tmp_path / "good.txt").write_text("好的标题\n\n好的正文。\n", "utf-8")
    session = reader(tmp_path)
    session.wait_text("1/")
    for key in (ENTER, " ", "t", "f", "]", "o", "G", ESCAPE, "]", "i", "]", "/[" + ENTER, "]", "s"):
        session.send(key)
        session.wait_quiet(0.1)
        assert session.running, key
    assert not session.broken_rows()
