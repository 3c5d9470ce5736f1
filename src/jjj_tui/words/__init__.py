"""The words of an article: how many, which are characteristic, who and what it names."""
