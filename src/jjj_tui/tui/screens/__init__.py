"""The screens: the reader, and what lies over it."""
