"""Typed rows of the canonical tables from an understood block."""
