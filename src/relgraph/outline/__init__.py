"""A chart as indented text, as people type it into a note: `read_outline` and `write_outline`.

张三 总经理
  采购总监：李四 @采购部
    (空缺) 采购经理
  财务部负责人 ?
"""

from relgraph.outline.line import LineSeat, parse_line, quoted_line
from relgraph.outline.text import read_outline, write_outline

__all__ = ["LineSeat", "parse_line", "quoted_line", "read_outline", "write_outline"]
