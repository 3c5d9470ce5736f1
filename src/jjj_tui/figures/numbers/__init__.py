"""Where a numeral begins and ends in a text, what it says exactly, and what only looks like one."""
