"""Headers to columns, sheets to tables."""
