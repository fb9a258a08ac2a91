"""Serves the board on this machine."""

import argparse
import os
import socket
import sys
from pathlib import Path

from oneboard import text
from oneboard.commands import language
from oneboard.door import way
from oneboard.launch import ROOT, replace

SERVER = "oneboard/door/server.py"


def main(arguments: list[str]) -> int:
    wish, lang = parse(arguments), language()
    trouble = refusal(wish.address, wish.port, lang)
    if trouble:
        print(trouble, file=sys.stderr)
        return 1
    data = Path(os.environ.get("ONEBOARD_DATA") or ROOT / "data").absolute()
    os.environ["ONEBOARD_DATA"] = str(data)
    if not is_administered():
        print(text.say("serve.no_administrator", lang), file=sys.stderr)
        return 1
    code = 0 if has_a_version(data) else publish_sample(lang)
    if code != 0:
        return code
    print(text.say("serve.ready", lang, address=wish.address, port=wish.port), flush=True)
    return serve(wish.address, wish.port)


def publish_sample(lang: str) -> int:
    """Imported only now: a board with a version starts without the intake road."""
    from oneboard.commands import sample

    print(text.say("serve.sample", lang), flush=True)
    return sample.main([])


def serve(address: str, port: int) -> int:
    os.chdir(ROOT)
    options = ["--server.headless=true", f"--server.address={address}", f"--server.port={port}"]
    return replace([sys.executable, "-m", "oneboard.commands._streamlit", "run", SERVER, *options])


def is_administered() -> bool:
    """Somebody can come in and let others in; asked only where people sign in."""
    if way.way() == way.NONE:
        return True
    from oneboard import store

    return any("administrator" in one.roles and one.is_active for one in store.accounts())


def has_a_version(data: Path) -> bool:
    """Some board has a current version; looked up by name, so that a start stays quick."""
    return any(data.glob("boards/*/current.json"))


def refusal(address: str, port: int, lang: str) -> str:
    """Why the board cannot listen there, empty when it can."""
    found = way.trouble(address)
    if found:
        key, values = found
        return text.say(key, lang, **values)
    if taken(address, port):
        return text.say("serve.port_taken", lang, port=port, other=port + 1)
    return ""


def taken(address: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return True
    return False


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()
    parser = argparse.ArgumentParser(
        prog="python3 -m oneboard run", description=text.say("command.run", lang)
    )
    parser.add_argument("--address", default="127.0.0.1", help=text.say("serve.address", lang))
    parser.add_argument("--port", default=8501, type=int, help=text.say("serve.port", lang))
    return parser.parse_args(arguments)
