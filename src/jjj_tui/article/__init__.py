"""Bytes to an article: decoded, made harmless, mended, sorted into title, dateline, paragraphs and folded lines."""
