"""Word lists, written as running text so that a reader can check them."""


def words(written: str) -> tuple[str, ...]:
    """The words of a text that blanks and line ends separate."""
    return tuple(written.split())
