"""What the items of a list begin with: the number or the sign that their page has, else a bullet that the view puts there."""

from jjj_tui.rarely import Rarely

BULLET = "• "
"""What stands before an item that has no number and no sign of its own."""

_OWN = Rarely(
    r"(?:[0-9]{1,9}[.)、．）](?![0-9])|[a-zA-Z][.)](?= )|[ivxlcIVXLC]{1,8}[.)](?= )|[(（][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．]"
    r"|第[0-9一二三四五六七八九十]{1,4}[条條章步项項][ 、：:]|[①-⑳❶-❿·•●○■□◆◇▪▶►★☆※–—-](?![0-9])) *"
)


def number_end(text: str) -> int:
    """Where the number or the sign ends that an item begins with, with the blanks behind it; 0 where it has none."""
    found = _OWN().match(text)
    return found.end() if found is not None else 0
