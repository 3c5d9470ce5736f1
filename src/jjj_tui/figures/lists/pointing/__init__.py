"""Lists without names of their own, and what they point back at."""
