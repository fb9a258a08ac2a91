"""People who may sign in: the first administrator, others, their roles, passwords and sessions."""

import argparse
import getpass
import secrets
import sys

from oneboard import access, store, text
from oneboard.commands import language
from oneboard.door import passwords

WHO = "command"  # whoever may run commands on the server


def main(arguments: list[str]) -> int:
    wish, lang = parse(arguments), language()
    try:
        told = DEEDS[wish.deed](wish, lang)
    except Refused as refused:
        print(text.say(f"user.{refused}", lang, **refused.values), file=sys.stderr)
        return 1
    except store.StoreTrouble as trouble:
        print(trouble.say(lang), file=sys.stderr)
        return 1
    print(told)
    return 0


class Refused(Exception):
    """The key of a sentence and its values."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.values = values


def first(wish: argparse.Namespace, lang: str) -> str:
    """Works once: afterwards administrators make each other, and the log says who."""
    if any("administrator" in one.roles for one in store.accounts()):
        raise Refused("there_is_one")
    return _add(wish, ["administrator"], lang)


def add(wish: argparse.Namespace, lang: str) -> str:
    return _add(wish, wish.roles, lang)


def change(wish: argparse.Namespace, lang: str) -> str:
    _known(wish.name)
    store.change_account(wish.name, roles=wish.roles, departments=wish.departments, who=WHO)
    return text.say("user.changed", lang, name=wish.name)


def password(wish: argparse.Namespace, lang: str) -> str:
    _known(wish.name)
    store.change_account(wish.name, secret=_hashed(wish), who=WHO)
    store.close_sessions(wish.name, who=WHO)
    return text.say("user.changed", lang, name=wish.name)


def off(wish: argparse.Namespace, lang: str) -> str:
    _known(wish.name)
    store.change_account(wish.name, is_active=False, who=WHO)
    store.close_sessions(wish.name, who=WHO)
    return text.say("user.closed", lang, name=wish.name)


def listed(_: argparse.Namespace, lang: str) -> str:
    lines = [
        f"{one.name}\t{'' if one.is_active else '-'}\t{', '.join(sorted(one.roles))}"
        f"\t{', '.join(one.departments)}"
        for one in store.accounts()
    ]
    return "\n".join(lines) or text.say("user.nobody", lang)


DEEDS = {
    "first": first, "add": add, "change": change, "password": password, "off": off, "list": listed,
}  # fmt: skip


def _add(wish: argparse.Namespace, roles: list[str], lang: str) -> str:
    if store.find_account(wish.name):
        raise Refused("taken", name=wish.name)
    secret = "" if wish.no_password else _hashed(wish)
    store.add_account(wish.name, roles=roles, departments=wish.departments, secret=secret, who=WHO)
    return text.say("user.added", lang, name=wish.name)


def _known(name: str) -> None:
    if not store.find_account(name):
        raise Refused("unknown", name=name)


def _hashed(wish: argparse.Namespace) -> str:
    """From the terminal, unseen; from standard input for scripts; or made here and told once."""
    if wish.make_password:
        made = secrets.token_urlsafe(12)
        print(made)
        return passwords.hashed(made)
    given = getpass.getpass("") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    try:
        return passwords.hashed(given)
    except ValueError:
        raise Refused("password_short", n=str(passwords.SHORTEST)) from None


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()

    def say(name: str) -> str:
        return text.say(f"user.help_{name}", lang)

    about = text.say("command.user", lang)
    parser = argparse.ArgumentParser(prog="python3 -m oneboard user", description=about)
    deeds = parser.add_subparsers(dest="deed", required=True)
    for deed in DEEDS:
        one = deeds.add_parser(deed, help=say(deed))
        if deed == "list":
            continue
        one.add_argument("name", metavar="NAME")
        if deed in ("add", "change"):
            one.add_argument(
                "--roles", nargs="+", choices=access.ROLES, required=True, help=say("roles")
            )
        one.add_argument("--departments", nargs="*", default=[], metavar="ID", help=say("scope"))
        one.add_argument("--make-password", action="store_true", help=say("make"))
        one.add_argument("--no-password", action="store_true", help=say("without"))
    return parser.parse_args(arguments)
