"""The times of a figure: which it speaks of, and whether they are still to come."""
