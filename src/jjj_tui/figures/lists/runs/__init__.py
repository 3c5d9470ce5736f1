"""The figures of a list: which stand in it, what they measure, what is said once of all."""
