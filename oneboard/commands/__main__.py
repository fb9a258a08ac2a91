"""Runs one command inside the environment: python -m oneboard.commands NAME ARGUMENTS."""

import sys
from importlib import import_module


def main(arguments: list[str]) -> int:
    name, *rest = arguments
    try:
        return import_module(f"oneboard.commands.{name}").main(rest)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
