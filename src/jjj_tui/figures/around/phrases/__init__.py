"""Noun phrases without a segmenter: where the one before a number, and the one behind it, begin and end."""
