import { Pagination, Tag } from "antd";
import { Link } from "react-router";

import "../cards.css";

import type { AccountRow, GroupCount } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { withHeadings } from "../../../ui/GroupedTable";
import { AttentionMark } from "../AttentionMark";

interface Props {
  rows: AccountRow[];
  groups: GroupCount[];
  total: number;
  page: number;
  pageSize: number;
  onPage: (page: number) => void;
}

/** The account list on a phone. */
export function AccountCards({ rows, groups, total, page, pageSize, onPage }: Props) {
  const { t } = useTranslation();
  return (
    <div className="cards">
      {withHeadings(rows, groups, (page - 1) * pageSize).map((line) =>
        line.group ? (
          <h3 key={line.id} className="cards-group">
            {line.group.label || t("directory.group_empty")} <span className="quiet">{line.group.count}</span>
          </h3>
        ) : (
          <AccountCard key={line.id} row={line} />
        ),
      )}
      {total > pageSize && (
        <Pagination simple size="small" current={page} pageSize={pageSize} total={total} onChange={onPage} />
      )}
    </div>
  );
}

function AccountCard({ row }: { row: AccountRow }) {
  const { t } = useTranslation();
  return (
    <Link to={`/accounts/${row.id}`} className="card">
      <div className="card-head">
        <span className="card-name">
          {row.name}
          <AttentionMark attention={row.attention} />
        </span>
        <span className="quiet nowrap">{t("directory.people", { count: row.contact_count })}</span>
      </div>
      <div className="card-more">{[row.industry, row.region, row.product_interest].filter(Boolean).join(" · ")}</div>
      <div className="card-foot">
        <span>{row.owner.name}</span>
        {row.tags.slice(0, 3).map((tag) => (
          <Tag key={tag} variant="filled">
            {tag}
          </Tag>
        ))}
      </div>
    </Link>
  );
}
