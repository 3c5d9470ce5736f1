"""Lists that 分别, 各 and the like announce: whose each of their figures is."""
