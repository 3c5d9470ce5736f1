"""What figures have to do with each other: members of a list, totals and their parts, one fact said twice."""
