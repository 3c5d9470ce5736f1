"""The reader's screens. Importing this package settles what Textual reads from the environment at its own import."""

import os
import sys
from importlib import import_module

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

# Nothing here uses the network, so neither TLS nor its library of ciphers is wanted: asyncio and hashlib do without when
# they are told that there is none. That is three megabytes and a twentieth of a start.
for _absent, _user in (("ssl", "asyncio"), ("_hashlib", "hashlib")):
    if _absent not in sys.modules and _user not in sys.modules:
        sys.modules[_absent] = None  # type: ignore[assignment]
        try:
            import_module(_user)
        finally:
            del sys.modules[_absent]
