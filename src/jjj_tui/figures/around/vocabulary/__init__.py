"""Words that open, part, link or move what stands around a number, and where their characters are pieces of others."""
