import { Pagination } from "antd";

import "../../../ui/cards.css";

import type { ContactRow, GroupCount } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { withHeadings } from "../../../ui/GroupedTable";
import { PersonName } from "../../../ui/PersonName";
import { AttentionMark } from "../../../ui/AttentionMark";
import { jobText } from "../options";

interface Props {
  rows: ContactRow[];
  groups: GroupCount[];
  total: number;
  page: number;
  pageSize: number;
  withAccount: boolean;
  onOpen: (id: string) => void;
  onPage: (page: number) => void;
}

/** The contact list on a phone. */
export function ContactCards({ rows, groups, total, page, pageSize, onPage, ...card }: Props) {
  const { t } = useTranslation();
  return (
    <div className="cards">
      {withHeadings(rows, groups, (page - 1) * pageSize).map((line) =>
        line.group ? (
          <h3 key={line.id} className="cards-group">
            {line.group.label || t("directory.group_empty")} <span className="quiet">{line.group.count}</span>
          </h3>
        ) : (
          <ContactCard key={line.id} row={line} {...card} />
        ),
      )}
      {total > pageSize && (
        <Pagination simple size="small" current={page} pageSize={pageSize} total={total} onChange={onPage} />
      )}
    </div>
  );
}

type CardProps = Pick<Props, "withAccount" | "onOpen"> & { row: ContactRow };

function ContactCard({ row, withAccount, onOpen }: CardProps) {
  const job = row.employments[0];
  const phone = row.points.find((point) => point.kind === "mobile" || point.kind === "phone");
  return (
    <button type="button" className="card" onClick={() => onOpen(row.id)}>
      <div className="card-head">
        <span className="card-name">
          <PersonName name={row.name} uninsighted={!row.insighted} />
          <AttentionMark attention={row.attention} />
        </span>
        {phone && <span className="quiet nowrap">{phone.value}</span>}
      </div>
      <div className="card-more">{jobText(job)}</div>
      {withAccount && job && <div className="card-foot">{job.account.name}</div>}
    </button>
  );
}
