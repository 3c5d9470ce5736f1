"""The words that announce a list: names and numbers stand in the same order."""

ANNOUNCING = ("分别", "依次", "依序", "顺次")
"""The words, folded; 各 is not one of them, because it also counts (各县) and names (各种)."""

ANNOUNCED = "|".join(ANNOUNCING)
"""The same as alternatives of a pattern."""
