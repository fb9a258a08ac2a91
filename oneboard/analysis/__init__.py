"""Calculations that SQL cannot say plainly: plain rows in, plain rows out."""
