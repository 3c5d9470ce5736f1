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


def _has_own_hashes() -> bool:
    """Whether this Python hashes by itself: some distributions leave all of it to the library of ciphers."""
    own = ("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")
    try:
        for name in ("_md5", "_sha1", "_sha3", "_blake2", *own):
            import_module(name)  # as hashlib is about to do
    except ImportError:
        return False
    return True


# Nothing here uses the network, so neither TLS nor its library of ciphers is wanted: asyncio and hashlib do without when
# they are told that there is none. That is three megabytes and a twentieth of a start.
for _absent, _user in (("ssl", "asyncio"), ("_hashlib", "hashlib")):
    if _absent not in sys.modules and _user not in sys.modules and (_absent == "ssl" or _has_own_hashes()):
        sys.modules[_absent] = None  # type: ignore[assignment]
        try:
            import_module(_user)
        finally:
            del sys.modules[_absent]
