"""What is said of a number: the predicate before it, whether it rose or fell, and from what to what."""
