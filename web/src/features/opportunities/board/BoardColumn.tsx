import { Button } from "antd";

import type { Column, OpportunityRow } from "../../../api/opportunities";
import { useTranslation } from "../../../i18n";
import { CourseMenu } from "../CourseMenu";
import { Amount, ExpectedClose, StateTag } from "../marks";
import { useMoney } from "../../../ui/money";

interface Props {
  column: Column;
  /** The card in the air, wherever it comes from. */
  carried: string | null;
  target: { beforeId: string | null } | null;
  onArm: (event: PointerEvent, row: OpportunityRow) => void;
  onOpen: (id: string) => void;
  onMore: () => void;
}

/** One stage: what it amounts to, and its cards in the order people gave them. */
export function BoardColumn({ column, carried, target, onArm, onOpen, onMore }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  const { stage, items, sums, total } = column;
  const end = target && target.beforeId === null;
  return (
    <section className={target ? "board-column over" : "board-column"} data-stage={stage.id} aria-label={stage.name}>
      <header>
        <h3>
          {stage.name} <span className="quiet">{total}</span>
        </h3>
        <span className="quiet" title={t("opportunities.likelihood_hint")}>
          {stage.gone ? t("opportunities.stage_gone") : `${stage.likelihood}%`}
        </span>
        <div className="board-sums">
          {sums.filter((sum) => sum.unvalued < sum.count).map((sum) => (
            <span key={sum.currency} title={`${money.full(sum.amount, sum.currency)} · ${t("opportunities.weighted")} ${money.full(sum.weighted, sum.currency)}`}>
              {money.short(sum.amount, sum.currency)}
            </span>
          ))}
        </div>
      </header>
      <div className="board-cards">
        {items.map((row) => (
          <BoardCard key={row.id} row={row} lifted={row.id === carried} before={target?.beforeId === row.id} onArm={onArm} onOpen={onOpen} />
        ))}
        {end && <div className="board-slot" />}
        {total > items.length && (
          <Button type="link" size="small" onClick={onMore}>
            {t("opportunities.more_in_list", { count: total - items.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

interface CardProps {
  row: OpportunityRow;
  lifted: boolean;
  before: boolean;
  onArm: Props["onArm"];
  onOpen: Props["onOpen"];
}

function BoardCard({ row, lifted, before, onArm, onOpen }: CardProps) {
  const { t } = useTranslation();
  const movable = row.can.edit === true && !row.archived && (row.state === "open" || row.state === "suspended");
  return (
    <>
      {before && <div className="board-slot" />}
      <article
        className={lifted ? "board-card lifted" : movable ? "board-card movable" : "board-card"}
        data-card={row.id}
        onPointerDown={(event) => movable && event.button === 0 && onArm(event.nativeEvent, row)}
      >
        <div className="board-card-head">
          <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
            {row.name}
          </button>
          <CourseMenu row={row} />
        </div>
        <div className="quiet board-card-account">{row.account.name}</div>
        <div className="board-card-line">
          <Amount row={row} />
          {row.state !== "open" && <StateTag state={row.state} />}
        </div>
        <div className="board-card-line quiet">
          <ExpectedClose row={row} />
          <span>{row.owner.name}</span>
        </div>
        {row.competitors.length > 0 && (
          <div className="quiet board-card-rivals">{t("opportunities.against", { names: row.competitors.map(({ name }) => name).join(t("common.marks.comma")) })}</div>
        )}
      </article>
    </>
  );
}
