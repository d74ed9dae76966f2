import { AuditOutlined, ExportOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Tooltip } from "antd";
import { useState } from "react";

import "../changes.css";
import "./audit.css";

import { fetchFile } from "../../../api/exports";
import { auditExportAddress, auditQuery, type AuditEntry, type AuditFilter } from "../../../api/audit";
import { currentLanguage, useTranslation } from "../../../i18n";
import { DownloadButton } from "../../../ui/DownloadButton";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { PageHead } from "../../../ui/PageHead";
import { ChangeLine } from "../ChangeLine";
import { Days } from "../Days";
import { AuditFilters } from "./AuditFilters";
import { ChangeDrawer } from "./ChangeDrawer";
import { EventLine } from "./EventLine";
import { useAuditFilter } from "./useAuditFilter";
import { Verification } from "./Verification";

/** Everything that happened in the workspace, and proof that nobody rewrote it. */
export function AuditLog() {
  const { t } = useTranslation();
  const [chosen, change, filter] = useAuditFilter();
  return (
    <div className="audit">
      <PageHead title={t("audit.title")} intro={t("audit.intro")} />
      <Verification />
      <AuditFilters chosen={chosen} onChange={change} extra={<AuditExport filter={filter} />} />
      <AuditList filter={filter} />
    </div>
  );
}

function AuditExport({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  return (
    <Tooltip title={t("audit.export_text")}>
      <DownloadButton
        icon={<ExportOutlined />}
        source={() => fetchFile(auditExportAddress(filter, currentLanguage()), "audit.csv")}
        aria-label={t("common.export")}
      />
    </Tooltip>
  );
}

function AuditList({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(filter));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const entries = data.pages.flatMap((page) => page.entries);
  return (
    <div className="panel changes-panel">
      {entries.length === 0 && <EmptyState icon={<AuditOutlined />} title={t("audit.empty")} text={t("audit.empty_text")} />}
      <Days entries={entries} line={(entry) => <Line key={entry.id} entry={entry} onOpen={setOpened} />} />
      {hasNextPage && (
        <Button block type="text" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("audit.load_more")}
        </Button>
      )}
      <ChangeDrawer changeId={opened} onClose={() => setOpened(null)} />
    </div>
  );
}

function Line({ entry, onOpen }: { entry: AuditEntry; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  if (!entry.change) return <EventLine entry={entry} />;
  return (
    <ChangeLine
      entry={entry.change}
      more={
        <span className="audit-more">
          {entry.account_name && <span className="quiet">{entry.account_name}</span>}
          <button type="button" className="link-button" onClick={() => onOpen(entry.id)}>
            {t("audit.before_after")}
          </button>
        </span>
      }
    />
  );
}
