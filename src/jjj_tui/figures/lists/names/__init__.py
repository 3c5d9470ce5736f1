"""The rows of names before 分别: where each begins and ends, and what they share."""
