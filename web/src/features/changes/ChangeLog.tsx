import { HistoryOutlined, RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Tag, Tooltip } from "antd";

import "./changes.css";

import { changesQuery, redo, undo, undoStackQuery } from "../../api/changes";
import type { ChangeEntry } from "../../api/types";
import { changeText, useFormat, useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { useAction } from "../../ui/useAction";
import { byDay } from "./byDay";

const STALE = [["accounts"], ["contacts"], ["changes"], ["undo"], ["chart"], ["facts"], ["interactions"]];

/** What happened to an account, newest first, in sentences; one's own last step can be taken back. */
export function ChangeLog({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(changesQuery(accountId));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const entries = data.pages.flat();
  if (entries.length === 0) {
    return (
      <div className="panel">
        <EmptyState icon={<HistoryOutlined />} title={t("changes.empty")} text={t("changes.empty_text")} />
      </div>
    );
  }
  return (
    <div className="panel panel-pad">
      <UndoRow accountId={accountId} />
      <Days entries={entries} />
      {hasNextPage && (
        <Button block type="text" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("changes.load_more")}
        </Button>
      )}
    </div>
  );
}

function UndoRow({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(undoStackQuery(accountId));
  const back = useAction(() => undo(accountId), { stale: STALE, said: () => t("common.undone") });
  const again = useAction(() => redo(accountId), { stale: STALE, said: () => t("common.redone") });
  const hint = data?.undo ? t("changes.undo_hint", { what: changeText(t, { kind: data.undo }) }) : t("changes.nothing");
  return (
    <div className="changes-undo">
      <Tooltip title={hint}>
        <Button icon={<UndoOutlined />} disabled={!data?.undo} loading={back.isPending} onClick={() => back.mutate(undefined)}>
          {t("changes.undo_last")}
        </Button>
      </Tooltip>
      <Button icon={<RedoOutlined />} disabled={!data?.redo} loading={again.isPending} onClick={() => again.mutate(undefined)}>
        {t("changes.redo_last")}
      </Button>
    </div>
  );
}

function Days({ entries }: { entries: ChangeEntry[] }) {
  const { date } = useFormat();
  return byDay(entries).map((day) => (
    <section key={day.key} className="changes-day">
      <h3>{date(day.entries[0]!.at)}</h3>
      <ol>
        {day.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  ));
}

function Entry({ entry }: { entry: ChangeEntry }) {
  const { t, i18n } = useTranslation();
  const time = new Intl.DateTimeFormat(i18n.language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <li className={entry.undone ? "change change-undone" : "change"}>
      <time className="quiet" dateTime={entry.at}>
        {time.format(new Date(entry.at))}
      </time>
      <span>
        <b>{entry.actor_name}</b> <span className="change-text">{changeText(t, entry)}</span>
        {entry.undone && (
          <Tag variant="filled" style={{ marginInlineStart: 8 }}>
            {t("changes.undone")}
          </Tag>
        )}
      </span>
    </li>
  );
}
