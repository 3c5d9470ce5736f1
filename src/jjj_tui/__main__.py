"""``python -m jjj_tui`` is ``jjj-tui``."""

from jjj_tui.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
