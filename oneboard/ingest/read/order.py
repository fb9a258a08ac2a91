"""What the server asks of the worker: a line of JSON in the folder that they share."""

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path

from oneboard.ingest.read.limits import Limits

FILE = "order.json"


@dataclass(frozen=True)
class Order:
    source: str
    folder: str  # of this one reading; the answer goes there
    seconds: float
    limits: Limits = Limits()
    encoding: str | None = None
    delimiter: str | None = None
    words: tuple[str, ...] = ()

    def leave(self) -> None:
        path = Path(self.folder) / FILE
        path.write_text(json.dumps(dataclasses.asdict(self)), "utf-8")

    @classmethod
    def found(cls, folder: str) -> "Order":
        said = json.loads((Path(folder) / FILE).read_text("utf-8"))
        said["limits"] = Limits(**said["limits"])
        said["words"] = tuple(said["words"])
        return cls(**said)
