"""Limits the worker puts on itself before it looks at a file."""

import math
import sys

from oneboard.ingest.read.limits import Limits


def confine(limits: Limits, *, seconds: float) -> None:
    """Bound memory, processor time, output and open files; Windows has no such limits."""
    if sys.platform == "win32":
        return
    import resource

    time = math.ceil(seconds)
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, time),
        (resource.RLIMIT_FSIZE, limits.output_bytes),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))
