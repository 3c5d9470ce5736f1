"""Readers on pseudo-terminals: none outlives its test, and none may have written what no terminal should be sent."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.terminal.sequences import foreign
from tests.terminal.session import PROGRAM, Session, environment

Reader = Callable[..., Session]

_SESSIONS = pytest.StashKey[list[Session]]()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that nobody has used."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def reader(home: Path, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """Starts the reader: ``reader(*arguments, size=(120, 40), env={...}, before=[...])`` and what `Session` takes."""
    sessions: list[Session] = []

    def start(
        *arguments: str | Path,
        env: dict[str, str] | None = None,
        before: tuple[str, ...] = (),
        user_home: Path | None = home,
        clipboard: bool = False,
        **kwargs: Any,
    ) -> Session:
        session = Session(
            [*before, PROGRAM, *map(str, arguments)], environment(user_home, **(env or {})), **kwargs
        )
        session.clipboard = clipboard
        sessions.append(session)
        request.node.stash[_SESSIONS] = sessions
        return session

    yield start
    for session in sessions:
        session.close()
    for session in sessions:
        assert not foreign(bytes(session.raw), clipboard=session.clipboard)
        assert b"Traceback" not in session.raw
        assert b"had to stop" not in session.raw
    assert not list(home.rglob("error.log")), next(home.rglob("error.log")).read_text()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Show the screens of a test that fails."""
    report = yield
    if report.failed and _SESSIONS in item.stash:
        sessions = item.stash[_SESSIONS]
        report.sections += [(f"screen {at}", each.picture()) for at, each in enumerate(sessions, 1)]
    return report
