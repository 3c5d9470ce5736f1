"""Many articles: where they come from, what is remembered of them, what need not be computed twice."""
