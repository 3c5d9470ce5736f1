"""What the tests of this room say of the reader's screen."""

from tests.terminal.session import Session

FIRST = "产业是京津冀协同发展"
"""How the text of the first article begins."""

READY = "Characteristic words"
"""Stands in the statistics once the first frame's followers have been painted."""


def page(session: Session) -> list[str]:
    """The rows between header and status bar that hold anything, without the blanks around them."""
    return [row.strip() for row in session.rows[1:-1] if row.strip()]


def alone(session: Session) -> None:
    """Leave only the text on the screen."""
    session.send("z")
    session.wait_gone("undated")


def turn(session: Session, key: str = " ") -> str:
    """Turn a page of the text that stands alone.

    Returns:
        The first row of the new page.
    """
    before = page(session)[0]
    session.send(key)
    session.wait(lambda: page(session)[0] != before, "the page has turned")
    return page(session)[0]
