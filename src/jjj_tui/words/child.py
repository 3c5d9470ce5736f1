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
_LONGEST_COMPLAINT = 200  # characters
_GLANCE = 0.05  # seconds between two looks at `stop`


class WordsUnavailable(Exception):  # noqa: N818 - a state of affairs that the screen names, not a fault
    """The words could not be read: a catalogue key and its values, as ``Catalogue.told`` takes them."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


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
        raise WordsUnavailable("words.no_interpreter")
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
        raise WordsUnavailable("words.not_started", reason=error) from error
    with child:
        try:
            allowed = timeout * (1 + article.characters // _CHARACTERS_PER_TIMEOUT)
            answer, complaint = _converse(child, WordsRequest.of(article).to_json().encode(), allowed, stop)
        except BaseException:
            child.kill()
            raise
    if child.returncode != 0:
        lines = complaint.decode("utf-8", "replace").strip().splitlines()
        if lines:
            raise WordsUnavailable("words.failed", reason=lines[-1][:_LONGEST_COMPLAINT])
        raise WordsUnavailable("words.ended", status=child.returncode)
    try:
        return WordFacts.from_json(answer)
    except ValueError as error:
        raise WordsUnavailable("words.no_result") from error


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
            raise WordsUnavailable("words.too_slow", seconds=f"{timeout:g}")
        if stop is not None and stop.is_set():
            raise WordsUnavailable("words.stopped")
        try:
            return child.communicate(timeout=left if stop is None else min(left, _GLANCE))
        except subprocess.TimeoutExpired:
            continue


def _feed(pipe: IO[bytes], request: bytes) -> None:
    with suppress(OSError), pipe:  # a child that was killed reads no more
        pipe.write(request)
