"""Read one request for words from standard input, write the facts to standard output; see `child` for the other end."""

import os
import sys

_LOWER_PRIORITY = 10
_LONGEST_LIFE = 600  # seconds; a child whose reader was killed must not outlive it for ever


def main() -> int:
    """Answer one request.

    Returns:
        The exit status: 0 answered, 2 not understood.
    """
    if hasattr(os, "nice"):
        os.nice(_LOWER_PRIORITY)
    if sys.platform != "win32":
        import signal

        signal.alarm(_LONGEST_LIFE)
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    from jjj_tui.words.read import read_request
    from jjj_tui.words.request import WordsRequest

    try:
        request = WordsRequest.from_json(sys.stdin.buffer.read())
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(read_request(request).to_json() + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
