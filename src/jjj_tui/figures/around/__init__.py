"""What the words around a figure say: how exactly it is meant, how it changed, what it is about."""
