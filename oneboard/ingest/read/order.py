"""What the server asks of the worker, as one line of JSON."""

import dataclasses
import json
from dataclasses import dataclass

from oneboard.ingest.read.limits import Limits


@dataclass(frozen=True)
class Order:
    source: str
    folder: str  # where the answer goes
    seconds: float
    limits: Limits = Limits()
    encoding: str | None = None
    delimiter: str | None = None
    words: tuple[str, ...] = ()

    def to_json(self) -> str:
        return json.dumps(dataclasses.asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Order":
        said = json.loads(text)
        said["limits"] = Limits(**said["limits"])
        said["words"] = tuple(said["words"])
        return cls(**said)
