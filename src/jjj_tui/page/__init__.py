"""An article as a page: blocks, lines and columns of one view."""
