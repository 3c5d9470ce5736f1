"""How exactly a number is meant: the hedges before it, the bounds behind it, and what only looks like one."""
