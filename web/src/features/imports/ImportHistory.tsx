import { ImportOutlined, UndoOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Progress, Tag } from "antd";
import { useState } from "react";

import "./running.css";

import { cancelImport, importsQuery, type ImportKind, type ImportRow, type ImportState } from "../../api/imports";
import { useFormat, useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { useAction } from "../../ui/useAction";
import { ImportWizard } from "./ImportWizard";
import { resultsOf } from "./result";
import { useImportRun } from "./useImportRun";

interface Props {
  account?: { id: string; name: string };
  kind: ImportKind;
  canEdit: boolean;
}

/** What was imported, with the way to go on with what broke off, and to take back what was a mistake. */
export function ImportHistory({ account, kind, canEdit }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(importsQuery(account?.id ?? null));
  const [open, setOpen] = useState<{ id?: string } | null>(null);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const rows = data.filter((row) => !isDropped(row) && familyOf(row.kind) === familyOf(kind));
  const start = canEdit && (
    <Button type="primary" icon={<ImportOutlined />} onClick={() => setOpen({})}>
      {t("imports.start")}
    </Button>
  );
  return (
    <div className="import-past">
      {rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<ImportOutlined />}
            title={t("imports.history_empty")}
            text={t("imports.history_empty_text")}
            action={start}
          />
        </div>
      ) : (
        <>
          <div className="import-past-head">{start}</div>
          <ul className="panel import-history">
            {rows.map((row) => (
              <HistoryRow key={row.id} row={row} onOpen={() => setOpen({ id: row.id })} />
            ))}
          </ul>
        </>
      )}
      {open && (
        <ImportWizard
          {...(account ? { account } : {})}
          {...(open.id ? { importId: open.id } : {})}
          kind={kind}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** People and their places are told of together, whatever they were brought in for; the rest has a page of its own. */
const familyOf = (kind: ImportKind) => (kind === "leads" || kind === "cases" ? kind : "contacts");

/** Looked at, and given up before anything was done. */
function isDropped({ state, done }: ImportRow): boolean {
  return state === "cancelled" && done === 0;
}

const BEFORE = new Set<ImportState>(["uploaded", "previewed"]);
const COLORS: Partial<Record<ImportState, string>> = { applied: "green", failed: "red", applying: "orange", cancelled: "orange" };

function HistoryRow({ row, onOpen }: { row: ImportRow; onOpen: () => void }) {
  const { t } = useTranslation();
  const { dateTime, ago } = useFormat();
  const run = useImportRun(row.id);
  const now = run.progress ?? row;
  return (
    <li className="import-history-row">
      <div className="import-history-words">
        <button type="button" className="link-button" onClick={onOpen}>
          {row.file_name || t("imports.pasted")}
        </button>
        <span className="quiet"> {t(`imports.kind.${row.kind}`)}</span>
        <div className="quiet import-history-foot">
          <span>{row.created_by_name}</span>
          <time dateTime={row.created_at} title={dateTime(row.created_at)}>
            {ago(row.created_at)}
          </time>
          <Gist row={row} />
        </div>
        {run.running && <Progress size="small" percent={percentOf(now)} status="active" />}
      </div>
      <Tag variant="filled" color={COLORS[now.state] ?? "default"}>
        {t(`imports.state.${now.state}`)}
      </Tag>
      <RowActions row={{ ...row, can: now.can }} run={run} onOpen={onOpen} />
    </li>
  );
}

/** What it brought, in figures. */
function Gist({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (row.state === "undone") return null;
  return resultsOf(row.result)
    .slice(0, 3)
    .map(({ name, value }) => (
      <span key={name}>
        {t(`imports.result.${name}`)} {number(value)}
      </span>
    ));
}

/** How much is taken back; until the first step it still counts what was applied. */
function percentOf({ state, done, total }: Pick<ImportRow, "state" | "done" | "total">): number {
  return state !== "undoing" || total === 0 ? 0 : Math.round((1 - done / total) * 100);
}

interface ActionProps {
  row: ImportRow;
  run: ReturnType<typeof useImportRun>;
  onOpen: () => void;
}

function RowActions({ row, run, onOpen }: ActionProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const drop = useAction(() => cancelImport(row.id), { stale: [["imports", "list"]] });
  const ask = () =>
    modal.confirm({
      title: t("imports.undo_title"),
      content: t("imports.undo_text"),
      okText: t("common.undo"),
      onOk: () => run.undo(),
    });
  return (
    <span className="import-history-actions">
      {row.can.cancel && BEFORE.has(row.state) && (
        <Button type="text" loading={drop.isPending} onClick={() => drop.mutate(undefined)}>
          {t("imports.drop_it")}
        </Button>
      )}
      {row.can.apply && !run.running && <Button onClick={onOpen}>{t("imports.go_on")}</Button>}
      {row.can.undo && (
        <Button icon={<UndoOutlined />} loading={run.running !== null} onClick={ask}>
          {t("common.undo")}
        </Button>
      )}
    </span>
  );
}
