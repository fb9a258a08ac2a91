"""A made-up rare-earth group: its facts, and the files its departments would deliver."""

from oneboard.sample.canonical import world

__all__ = ["world"]
