import { Pagination } from "antd";

import "../../../ui/cards.css";

import type { OpportunityRow } from "../../../api/opportunities";
import type { GroupCount } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { withHeadings } from "../../../ui/GroupedTable";
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
export function OpportunityCards({ rows, groups, total, page, pageSize, onPage, onOpen }: Props) {
  return (
    <div className="cards">
      {withHeadings(rows, groups, (page - 1) * pageSize).map((line) =>
        line.group ? (
          <h3 key={line.id} className="cards-group">
            {line.group.label} <span className="quiet">{line.group.count}</span>
          </h3>
        ) : (
          <Card key={line.id} row={line} onOpen={onOpen} />
        ),
      )}
      {total > pageSize && <Pagination simple size="small" current={page} pageSize={pageSize} total={total} onChange={onPage} />}
    </div>
  );
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
