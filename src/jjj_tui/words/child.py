"""Read the words of an article in a process of its own, so that jieba's memory and its work never weigh on the reader."""

import subprocess
import sys
from contextlib import suppress
from threading import Thread
from time import monotonic
from typing import IO, TYPE_CHECKING

from jjj_tui.words.model import WordFacts
from jjj_tui.words.request import WordsRequest

if TYPE_CHECKING:
    from threading import Event

    from jjj_tui.article.model import Article

# The child looks for modules exactly where this process found its own, and never in the working directory, where a
# stranger's jieba.py could lie. -I also shuts out the environment (PYTHONSTARTUP, PYTHONPATH, user site).
_START = "import sys; sys.path[:] = sys.argv[1:]; from jjj_tui.words.__main__ import main; sys.exit(main())"
_CHARACTERS_PER_TIMEOUT = 200_000
_GLANCE = 0.05  # seconds between two looks at `stop`


class WordsUnavailable(Exception):  # noqa: N818 - a state of affairs that the screen names, not a fault
    """The words could not be read; ``str()`` is one clear line."""


def read_words_in_child(article: "Article", timeout: float = 60, stop: "Event | None" = None) -> WordFacts:
    """The words of an article, read by a child process that then ends.

    Blocks: call it in a thread.

    Args:
        article: What to read.
        timeout: Seconds after which the child is killed; an article gets them once more for each 200,000 characters.
        stop: Once set, the child is killed within a twentieth of a second.

    Raises:
        WordsUnavailable: When the child cannot start, fails, takes too long, is stopped or answers nonsense.
    """
    if not sys.executable:
        raise WordsUnavailable("no Python interpreter to read words with")
    command = [sys.executable, "-I", "-X", "utf8", "-c", _START, *filter(None, sys.path)]
    try:
        child = subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise WordsUnavailable(f"cannot start a process to read words: {error.strerror or error}") from error
    with child:
        try:
            allowed = timeout * (1 + article.characters // _CHARACTERS_PER_TIMEOUT)
            answer, complaint = _converse(child, WordsRequest.of(article).to_json().encode(), allowed, stop)
        except BaseException:
            child.kill()
            raise
    if child.returncode != 0:
        lines = complaint.decode("utf-8", "replace").strip().splitlines()
        reason = (
            "".join(c if c.isprintable() else " " for c in lines[-1][:200])
            if lines
            else f"status {child.returncode}"
        )
        raise WordsUnavailable(f"reading words failed: {reason}")
    try:
        return WordFacts.from_json(answer)
    except ValueError as error:
        raise WordsUnavailable(f"reading words gave no result: {error}") from error


def _converse(
    child: "subprocess.Popen[bytes]", request: bytes, timeout: float, stop: "Event | None"
) -> tuple[bytes, bytes]:
    # `communicate` called again after its time was out sends nothing more (CPython up to 3.13), and a long article is
    # more than a pipe holds: a thread writes it.
    pipe, child.stdin = child.stdin, None
    assert pipe is not None
    Thread(target=_feed, args=(pipe, request), daemon=True).start()
    deadline = monotonic() + timeout
    while True:
        left = deadline - monotonic()
        if left <= 0:
            raise WordsUnavailable(f"reading words took longer than {timeout:g} seconds")
        if stop is not None and stop.is_set():
            raise WordsUnavailable("reading words was stopped")
        try:
            return child.communicate(timeout=left if stop is None else min(left, _GLANCE))
        except subprocess.TimeoutExpired:
            continue


def _feed(pipe: IO[bytes], request: bytes) -> None:
    with suppress(OSError), pipe:  # a child that was killed reads no more
        pipe.write(request)
