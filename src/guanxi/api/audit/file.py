"""What was found in the logs as a CSV file, for whoever audits with tools of his own."""

from collections.abc import Iterator
from itertools import islice

import orjson

from guanxi.api.audit.telling import Names, names_in, told_entry
from guanxi.audit.queries.search import Entry, Wanted, all_entries
from guanxi.audit.words import KINDS, LOGS, THINGS, THROUGH, Lang, actor_word, word_of
from guanxi.core.actor import Actor
from guanxi.core.chain.links import moment
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.formats.sheet import CSV_TYPE, csv_chunks

BATCH = 500
HEADERS = {
    "zh-CN": [
        "时间", "日志", "编号", "人员", "事项", "事项代码", "客户", "对象", "对象名称", "详情", "来源地址", "途径",
        "哈希",
    ],
    "en": [
        "time", "log", "number", "who", "what", "kind", "account", "about", "name", "details", "source", "through",
        "hash",
    ],
}  # fmt: skip
NAMES = {"zh-CN": "审计日志", "en": "audit-log"}


def audit_file(actor: Actor, wanted: Wanted, *, lang: Lang, today: str) -> ExportFile:
    """Return the file; its rows are read while it is sent."""

    def chunks() -> Iterator[bytes]:
        return csv_chunks(HEADERS[lang], _rows(actor, wanted, lang))

    return ExportFile(f"{NAMES[lang]} {today}.csv", CSV_TYPE, chunks)


def _rows(actor: Actor, wanted: Wanted, lang: Lang) -> Iterator[list[str]]:
    found = all_entries(actor, wanted)
    while batch := list(islice(found, BATCH)):
        names = names_in(actor, batch)
        yield from (_cells(entry, names, lang) for entry in batch)


def _cells(entry: Entry, names: Names, lang: Lang) -> list[str]:
    told = told_entry(entry, names)
    noted = told["noted"] or {"subject_type": "", "source": "", "through": "", "params": entry.params}
    return [
        moment(entry.at),
        word_of(LOGS, told["log"], lang),
        str(entry.seq),
        actor_word(entry.actor_id, entry.actor_name, lang),
        word_of(KINDS, entry.kind, lang),
        entry.kind,
        told["account_name"],
        word_of(THINGS, noted["subject_type"], lang),
        told["subject_name"],
        orjson.dumps(noted["params"]).decode() if noted["params"] else "",
        noted["source"],
        word_of(THROUGH, noted["through"], lang),
        bytes(entry.hash).hex(),
    ]
