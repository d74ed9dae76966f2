import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";

import "../opportunities.css";

import { boardQuery, type Board as BoardData, type OpportunityRow } from "../../../api/opportunities";
import { currentLanguage, useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { CloseDialog } from "../CloseDialog";
import { NoOpportunities } from "../NoOpportunities";
import { Sums } from "../Sums";
import { useCourse } from "../useCourse";
import type { OpportunityListState } from "../useOpportunityQuery";
import { arranged } from "./arrange";
import { BoardColumn } from "./BoardColumn";
import { BoardPointer, type Flight } from "./BoardPointer";

const ENDS = ["won", "lost"] as const;

/** The pipeline with its cards: carried from stage to stage, or to one of the two ends. */
export function Board({ state, create }: { state: OpportunityListState; create: ReactNode }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [flight, setFlight] = useState<Flight | null>(null);
  const [pointer] = useState(() => new BoardPointer(setFlight));
  const [closing, setClosing] = useState<{ row: OpportunityRow; end: "won" | "lost" } | null>(null);
  const { page: _, page_size: __, sort: ___, group_by: ____, stage_id: _____, ...query } = state.query;
  const asked = boardQuery(query, currentLanguage());
  const { data, error, refetch } = useQuery(asked);
  const { move } = useCourse();
  useEffect(() =>
    pointer.know({
      board: data,
      endText: (end) => t(`opportunities.close_${end}`),
      onMove: (row, stage, beforeId) => {
        queries.setQueryData<BoardData>(asked.queryKey, (before) => before && arranged(before, row.id, stage.id, beforeId));
        move.mutate({ row, stage, beforeId }, { onError: () => void refetch() });
      },
      onEnd: (row, end) => setClosing({ row, end }),
    }),
  );
  useEffect(() => () => pointer.drag.cancel(), [pointer]);
  const { carried, target } = flight ?? { carried: null, target: null };
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.total === 0) return <NoOpportunities state={state} create={create} />;
  return (
    <>
      <Sums sums={data.sums} total={data.total} />
      <div className="board" ref={(host) => pointer.standOn(host)}>
        {data.columns.map((column) => (
          <BoardColumn
            key={column.stage.id}
            column={column}
            carried={carried}
            target={target && "stageId" in target && target.stageId === column.stage.id ? target : null}
            onArm={(event, row) => pointer.drag.arm(event, { name: row.name, detail: row.account.name, row })}
            onOpen={(opportunity) => !pointer.drag.justEnded && state.change({ opportunity })}
            onMore={() => state.change({ view: "list", stage_id: column.stage.id })}
          />
        ))}
      </div>
      {carried && (
        <div className="board-ends">
          {ENDS.map((end) => (
            <div key={end} data-end={end} className={target && "end" in target && target.end === end ? `board-end board-end-${end} over` : `board-end board-end-${end}`}>
              {t(`opportunities.close_${end}`)}
            </div>
          ))}
        </div>
      )}
      {closing && <CloseDialog row={closing.row} state={closing.end} onClose={() => setClosing(null)} />}
    </>
  );
}
