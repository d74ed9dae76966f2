"""Pure algorithms on customers' people: charts, names, duplicates.

No web framework, no clock, no files and no network in here: plain values and frozen dataclasses go in and come out,
so that every result depends on its arguments alone. One module holds one family of algorithms:

- `hierarchy`: reporting trees as parent references (loops, depths, preorder).
- `seats`: the shapes that a chart has outside the database (chart, seat, person, line, issue).
- `superiors`: reads a table whose rows name their superior.
- `outline`: reads and writes a chart as indented text.
- `mermaid`: reads and writes a chart as a Mermaid flowchart.
- `names`: surnames, pinyin, search terms, sort keys.
- `duplicates`: pairs of records that may be the same person or company.
- `duties`: who of ours answers for what, with the gaps and overlaps.
- `decision`: whether a decision passes, on whom that depends, and who must be won.

Beneath them: `placeholders` (words for nobody), `drafts` and `persons` (the last steps that all readers share),
`surnames` and `wordlist` (tables).
"""
