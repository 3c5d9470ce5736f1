"""Which numbers with a unit measure something, and which only name or order (GB/T 15835-2011 section 3)."""
