"""Before a meeting: what needs a decision, the agenda, what became of earlier decisions."""
