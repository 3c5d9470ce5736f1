"""What only some kinds ask for: factors, ages, speeds, exchange rates, one of something."""
