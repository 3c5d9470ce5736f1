"""The same surroundings for every test, wherever and by whomever the suite is run."""

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

# What a person may have set and what decides how a program looks; read when modules are imported, so taken away before.
for _name in list(os.environ):
    if _name.startswith("TEXTUAL_SNAPSHOT"):
        continue  # where the snapshot plugin of this very run keeps its pictures
    if _name.startswith(("JJJ_TUI_", "TEXTUAL", "XDG_", "LC_")) or _name in (
        "CLICOLOR_FORCE", "COLORFGBG", "COLORTERM", "COLUMNS", "FORCE_COLOR", "LANGUAGE", "LINES", "NO_COLOR", "SSH_CLIENT",
        "SSH_CONNECTION", "SSH_TTY", "STY", "TERM_PROGRAM", "TMUX", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "UNICODE_VERSION",
    ):  # fmt: skip
        del os.environ[_name]
os.environ.update(LANG="C.UTF-8", TERM="xterm-256color")

# How long one example takes says more about what else the machine does than about the code.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

_PATIENCE = 300  # seconds; a loaded machine is slow, what takes longer than this never ends


@pytest.fixture(autouse=True, scope="session")
def home_of_the_suite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home that nobody lives in: no test reads or writes a person's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(autouse=True)
def in_time(request: pytest.FixtureRequest) -> Iterator[None]:
    """Ends a test that would keep the suite waiting for ever; the long ones take the time they need."""
    if request.node.get_closest_marker("long"):
        yield
        return

    def fail(*_: object) -> None:
        pytest.fail(f"not done after {_PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, fail)
    # Again and again: a loop that runs callbacks may swallow what is raised in one of them.
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE, 5)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)
