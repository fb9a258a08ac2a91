"""What is wrong with typed rows: missing values, repeated keys, rules, totals that disagree."""
