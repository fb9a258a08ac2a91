"""Limits a process puts on itself before it touches what strangers made: a file, a statement."""

import math
import sys


def confine(*, memory_bytes: int, output_bytes: int, open_files: int, seconds: float) -> None:
    """Bound memory, processor time, output and open files; Windows has no such limits."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, math.ceil(seconds)),
        (resource.RLIMIT_FSIZE, output_bytes),
        (resource.RLIMIT_NOFILE, open_files),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))
