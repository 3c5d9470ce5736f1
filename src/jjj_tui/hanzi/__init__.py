"""Characters: script, width, line breaks, and what may reach a terminal."""
