"""Totals and their parts, and one fact said twice."""
