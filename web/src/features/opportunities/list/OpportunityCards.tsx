import type { OpportunityRow } from "../../../api/opportunities";
import type { GroupCount } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { CardList } from "../../../ui/CardList";
import { CourseMenu } from "../CourseMenu";
import { Amount, ExpectedClose, StateTag } from "../marks";

interface Props {
  rows: readonly OpportunityRow[];
  groups: readonly GroupCount[];
  total: number;
  page: number;
  pageSize: number;
  onPage: (page: number) => void;
  onOpen: (id: string) => void;
}

/** The list on a phone. */
export function OpportunityCards({ onOpen, ...list }: Props) {
  return <CardList {...list} card={(row) => <Card row={row} onOpen={onOpen} />} />;
}

function Card({ row, onOpen }: { row: OpportunityRow; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <article className="card deal-card-phone">
      <div className="card-head">
        <button type="button" className="link-button card-name" onClick={() => onOpen(row.id)}>
          {row.name}
        </button>
        <CourseMenu row={row} />
      </div>
      <div className="card-more">{row.account.name}</div>
      <div className="card-foot">
        <Amount row={row} />
        <span>{row.stage.name}</span>
        <ExpectedClose row={row} />
        {row.state !== "open" && <StateTag state={row.state} />}
        <span>{row.owner.name}</span>
        {row.competitors.length > 0 && <span>{t("opportunities.against", { names: row.competitors.map(({ name }) => name).join(t("common.marks.comma")) })}</span>}
      </div>
    </article>
  );
}
