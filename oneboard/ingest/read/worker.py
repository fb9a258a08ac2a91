"""The worker: reads one file in a process of its own and leaves a parcel behind.

Started by its path with `python -I`, so that neither the working folder nor the environment
decides what it imports. It answers for nothing else: a file that kills it kills only it.
"""

import gc
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


class WithoutPandas:
    """Arrow loads pandas just in case, which would double the time a small file takes."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name)


def main() -> None:
    sys.path.insert(0, str(ROOT))
    sys.meta_path.insert(0, WithoutPandas)
    gc.disable()  # a few seconds of work, then the process is gone
    from oneboard.ingest.read.confine import confine
    from oneboard.ingest.read.order import Order
    from oneboard.ingest.read.work import work

    order = Order.found(sys.argv[1])
    confine(order.limits, seconds=order.seconds)
    work(order)


if __name__ == "__main__":
    main()
