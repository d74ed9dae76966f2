import { ImportOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useState } from "react";

import "./imports.css";

import { importsQuery, type ImportKind, type ImportRow, type ImportState } from "../../api/imports";
import { useFormat, useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { ImportWizard } from "./ImportWizard";

interface Props {
  account?: { id: string; name: string };
  kind: ImportKind;
  canEdit: boolean;
}

const COLORS: Partial<Record<ImportState, string>> = { applied: "green", failed: "red", applying: "orange", cancelled: "orange" };

/** What was imported, with the way to go on with what broke off, and to take back what was a mistake. */
export function ImportHistory({ account, kind, canEdit }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(importsQuery(account?.id ?? null));
  const [open, setOpen] = useState<{ id?: string } | null>(null);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const start = canEdit && (
    <Button type="primary" icon={<ImportOutlined />} onClick={() => setOpen({})}>
      {t("imports.start")}
    </Button>
  );
  return (
    <div className="panel">
      {data.length === 0 ? (
        <EmptyState icon={<ImportOutlined />} title={t("imports.history_empty")} text={t("imports.history_empty_text")} action={start} />
      ) : (
        <>
          <div style={{ padding: 12 }}>{start}</div>
          <ul className="import-history">
            {data.map((row) => (
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

function HistoryRow({ row, onOpen }: { row: ImportRow; onOpen: () => void }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <li>
      <button type="button" className="import-history-row" onClick={onOpen}>
        <span>
          <b>{row.file_name || t("imports.pasted")}</b> <span className="quiet">{t(`imports.kind.${row.kind}`)}</span>
          <br />
          <span className="quiet">{t("imports.by", { name: row.created_by_name, date: dateTime(row.created_at) })}</span>
        </span>
        <Tag variant="filled" color={COLORS[row.state] ?? "default"}>
          {t(`imports.state.${row.state}`)}
        </Tag>
      </button>
    </li>
  );
}
