"""The program: ``jjj-tui``, or ``python -m jjj_tui``."""

INTERRUPTED = 130


def main() -> int:
    """Run the command that the arguments name; quiet about Ctrl+C from the first import on.

    Returns:
        The exit status.
    """
    try:
        from jjj_tui.cli import main as run

        return run()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    raise SystemExit(main())
