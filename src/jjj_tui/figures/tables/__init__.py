"""What the words and units of the news are: data, folded, with the look-ups that belong to it."""
