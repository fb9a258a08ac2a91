"""A made-up rare-earth group: its facts, and the files its departments would deliver."""

from oneboard.sample.canonical import world
from oneboard.sample.days import AS_OF
from oneboard.sample.deliver import deliver
from oneboard.sample.organisation import decided
from oneboard.sample.stories import Fact, Flaw, facts, flaws

__all__ = ["AS_OF", "Fact", "Flaw", "decided", "deliver", "facts", "flaws", "world"]
