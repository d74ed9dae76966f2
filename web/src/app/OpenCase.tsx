import { useInfiniteQuery } from "@tanstack/react-query";

import { caseChangesQuery } from "../api/cases";
import { CaseDrawer } from "../features/cases/CaseDrawer";
import { RecordHistory } from "../features/changes/RecordHistory";
import { useTranslation } from "../i18n";

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
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(caseChangesQuery(id));
  const more = hasNextPage ? () => void fetchNextPage() : undefined;
  return data && <RecordHistory className="case-history" title={t("cases.history")} entries={data.pages.flat()} onMore={more} />;
}
