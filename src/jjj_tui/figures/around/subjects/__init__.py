"""What a figure is about: the noun before it, the noun behind it, or what was told of before."""
