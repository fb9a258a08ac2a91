"""python3 -m oneboard [command]: works on a machine that has only Python.

This file must still run on very old Pythons, to say what is needed instead of a syntax error.
"""

import os
import sys

OLDEST = (3, 11)


def start() -> int:
    if sys.version_info < OLDEST:
        here = os.path.dirname(os.path.abspath(__file__))
        with open(os.path.join(here, "text", "old_python.txt"), encoding="utf-8") as words:
            sys.stderr.write(words.read().format("%d.%d" % sys.version_info[:2]))
        return 1
    from oneboard import launch

    return launch.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
