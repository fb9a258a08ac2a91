"""Writes what the present release publishes: python3 -m tests.store.released.make NAME"""

import gzip
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from oneboard import store
from tests.store.making import budget, project, publish, sheet, unit, voucher

HERE = Path(__file__).parent


def main(name: str) -> None:
    with TemporaryDirectory() as folder:
        os.environ["ONEBOARD_DATA"] = f"{folder}/data"
        publish(
            sheet("department", [unit("D1"), unit("D2", parent_dept_id="D1")]),
            sheet("project", [project("P1"), project("P2", "D2"), project("P3", "D2")]),
            sheet("budget", [budget("P1", 300), budget("P2", 200)]),
            sheet("spend", [voucher("V1", 120), voucher("V2", 30, project_id="P2")]),
        )
        store.backup(Path(folder, "board.tar"))
        (HERE / f"{name}.tar.gz").write_bytes(
            gzip.compress(Path(folder, "board.tar").read_bytes(), mtime=0)
        )


if __name__ == "__main__":
    main(sys.argv[1])
