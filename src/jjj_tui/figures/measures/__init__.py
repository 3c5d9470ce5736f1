"""From a numeral to a figure: its unit, its kind, the range or ratio that it belongs to."""
