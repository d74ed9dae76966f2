import { HistoryOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";

import "./changes.css";

import { changesQuery } from "../../api/changes";
import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { ChangeLine } from "./ChangeLine";
import { Days } from "./Days";
import { joinSteps } from "./grouping";
import { UndoBar } from "./UndoBar";

interface Props {
  accountId: string;
  /** Opens a contact on the same page; without it names are plain. */
  onOpenContact?: (id: string) => void;
}

/** What happened to an account, newest first, in sentences; one's own last step can be taken back. */
export function ChangeLog({ accountId, onOpenContact }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(changesQuery(accountId));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const entries = joinSteps(data.pages.flat());
  return (
    <div className="changes">
      <UndoBar accountId={accountId} />
      <div className="panel changes-panel">
        {entries.length === 0 && (
          <EmptyState icon={<HistoryOutlined />} title={t("changes.empty")} text={t("changes.empty_text")} />
        )}
        <Days
          entries={entries}
          line={(entry) => <ChangeLine key={entry.id} entry={entry} onOpenContact={onOpenContact} />}
        />
        {hasNextPage && (
          <Button block type="text" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("changes.load_more")}
          </Button>
        )}
        {!hasNextPage && data.pages.length > 1 && <p className="quiet changes-end">{t("changes.all_shown")}</p>}
      </div>
    </div>
  );
}
