"""Which table a set of headers is."""

import pytest

from oneboard.ingest.match.choose import choose, further
from oneboard.ingest.match.heading import heading_of
from oneboard.ingest.model import Kind


def of(*headers: str):
    return [heading_of(at, [(text, Kind.TEXT)]) for at, text in enumerate(headers)]


@pytest.mark.parametrize(
    ("table", "titles", "headers"),
    [
        ("project", (), ("项目编号", "项目名称", "承担部门", "预算(万元)")),
        ("person", (), ("工号", "姓名", "部门", "职称")),
        ("budget", (), ("项目编号", "承担部门", "1月", "2月", "3月")),
        ("spend", ("2025年月度支出表",), ("项目编号", "1月", "2月", "3月")),
        ("spend", (), ("项目编号", "凭证号", "业务日期", "科目", "金额(元)")),
        ("points", (), ("工号", "姓名", "部门", "考核周期", "积分类型", "积分项", "积分")),
        ("milestone", (), ("项目编号", "节点名称", "节点时间", "实际完成日期", "权重")),
        ("budget", ("年度预算",), ("项目编号", "年度", "科目", "金额")),
        ("readiness", ("成熟度评价",), ("项目编号", "评价类型", "等级", "评价日期")),
    ],
)
def test_the_table_that_explains_the_headers(table, titles, headers):
    found = choose(of(*headers), titles)
    assert found.assignment.table == table
    assert found.sure


def test_a_few_known_words_are_not_enough():
    headers = ("ID", "FFC", "Tender Closed", "BNI", "BCA", "PBC", "EPT", "Stage1", "Stage2")
    assert not choose(of(*headers), ()).sure


def test_nothing_known_is_no_choice():
    assert choose(of("hello", "world"), ()) is None


def test_a_list_with_receipts_feeds_both():
    headers = of(
        "项目编号", "项目名称", "项目负责人", "承担部门", "项目经费总额", "到账日期", "到账经费"
    )
    found = choose(headers, ("到账经费一览表",))
    assert found.sure
    tables = {found.assignment.table} | {one.table for one in further(found.assignment, headers)}
    assert tables == {"fund_receipt", "project"}


def test_one_stray_header_makes_no_further_table():
    headers = of("项目编号", "项目名称", "负责人", "类型")
    assert further(choose(headers, ()).assignment, headers) == []
