"""Mappings as a text that people read and edit: YAML. JSON, as boards wrote it before, is read too.

Every value is a text: yes stays yes and 01 stays 01. A text that refers to parts of itself is not
read, since a few lines of that kind can stand for gigabytes.
"""

import json
import re
from typing import Any

import yaml

from oneboard import text

LARGEST = 8_000_000  # characters
NOTHING = "tag:yaml.org,2002:null"


class Unwritten(ValueError):
    """No text of this kind. `line`: where it goes wrong, if that is known."""

    def __init__(self, line: int | None = None) -> None:
        super().__init__(line)
        self.line = line


class _Texts(yaml.BaseLoader):
    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise Unwritten(self.peek_event().start_mark.line + 1)
        return super().compose_node(parent, index)


_Texts.add_implicit_resolver(NOTHING, re.compile("^(~|null)$"), ["~", "n"])
_Texts.add_constructor(NOTHING, lambda loader, node: None)


def as_yaml(said: Any, lang: str) -> str:
    """With a few lines on top that say how to edit it."""
    head = "".join(f"# {line}\n" for line in text.say("mappings.head", lang).splitlines())
    return head + yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=100)


def as_json(said: Any) -> str:
    return json.dumps(said, ensure_ascii=False, indent=1)


def understood(said: str) -> Any:
    """What a text says. Unwritten: it is neither YAML nor JSON."""
    if len(said) > LARGEST:
        raise Unwritten
    try:
        if said.lstrip().startswith(("{", "[")):
            return json.loads(said)
        return yaml.load(said, Loader=_Texts)
    except json.JSONDecodeError as error:
        raise Unwritten(error.lineno) from error
    except yaml.MarkedYAMLError as error:
        raise Unwritten(error.problem_mark.line + 1 if error.problem_mark else None) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise Unwritten from error
