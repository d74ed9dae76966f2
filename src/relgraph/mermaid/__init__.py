"""A chart as a Mermaid flowchart, the text format of wikis and code forges: `read_mermaid` and `write_mermaid`."""

from relgraph.mermaid.read import read_mermaid
from relgraph.mermaid.write import Direction, write_mermaid

__all__ = ["Direction", "read_mermaid", "write_mermaid"]
