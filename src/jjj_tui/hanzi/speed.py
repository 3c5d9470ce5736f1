"""How fast Chinese is read."""

CHARACTERS_PER_MINUTE = 330
"""How fast adults read Chinese silently: 255 characters a minute aloud (Trauzettel-Klosinski and Dietz 2012, IReST), times
238/183, by which silent reading is faster than reading aloud (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""
