"""The terminal itself: what it can do, and how to write to it."""
