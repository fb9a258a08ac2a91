"""Cells that name a total: 合计, 材料研究部小计, Sub-total. 总计算平台研发 is a project."""

from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.lexicon import pattern, words
from oneboard.ingest.match.fold import fold


@lru_cache(maxsize=20_000)
def is_total(text: str) -> bool:
    folded = fold(text)
    total = pattern("rows", "total").match(folded)
    return bool(total) and not pattern("rows", "not_total").search(folded)


def total_texts(raw: pa.Array) -> list[str]:
    """The distinct texts of a column that name a total."""
    hits = pc.match_substring_regex(raw, words("rows")["total_trace"], ignore_case=True)
    suspects = pc.unique(raw.filter(pc.fill_null(hits, False))).to_pylist()
    return [text for text in suspects if is_total(text)]
