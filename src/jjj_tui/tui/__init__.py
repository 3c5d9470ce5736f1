"""The reader's screens. Importing this package settles what Textual reads from the environment at its own import."""

import os
import sys

# A reader over a slow line wants one frame for one key; and the kitty protocol loses Chinese input methods' text.
for _name, _value in {
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL_SMOOTH_SCROLL": "0",
    "TEXTUAL_DISABLE_KITTY_KEY": "1",
}.items():
    os.environ.setdefault(_name, _value)
os.environ.pop(
    "UNICODE_VERSION", None
)  # Rich would measure by another table than the one lines are broken by

# Nothing here uses the network: asyncio does without TLS when it is told that there is none, and loads faster.
if "asyncio" not in sys.modules and "ssl" not in sys.modules:
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]
