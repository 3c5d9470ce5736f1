"""What is told in words of its own, and no more of what was told before."""
