import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";

import { caseChangesQuery } from "../api/cases";
import { CaseDrawer } from "../features/cases/CaseDrawer";
import { ChangeLine } from "../features/changes/ChangeLine";
import { useFormat, useTranslation } from "../i18n";

/** A case with what happened to it. */
export function OpenCase({ id, onClose }: { id: string | null; onClose: () => void }) {
  return (
    <CaseDrawer id={id} onClose={onClose}>
      {(one) => <History id={one.id} />}
    </CaseDrawer>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(caseChangesQuery(id));
  if (!data) return null;
  return (
    <section className="case-history">
      <h3>{t("cases.history")}</h3>
      <ol>
        {data.pages.flat().map((entry) => (
          <ChangeLine key={entry.id} entry={entry} more={<span className="quiet"> {format.ago(entry.at)}</span>} />
        ))}
      </ol>
      {hasNextPage && (
        <Button block type="text" onClick={() => void fetchNextPage()}>
          {t("changes.load_more")}
        </Button>
      )}
    </section>
  );
}
