import { Pagination } from "antd";
import { Fragment, type ReactNode } from "react";

import "./cards.css";

import { useTranslation } from "../i18n";
import { withHeadings, type Group } from "./GroupedTable";

interface Props<T> {
  rows: readonly T[];
  groups: readonly Group[];
  total: number;
  page: number;
  pageSize: number;
  onPage: (page: number) => void;
  /** A row as a card. */
  card: (row: T) => ReactNode;
}

/** A grouped list on a phone. */
export function CardList<T extends { id: string }>({ rows, groups, total, page, pageSize, onPage, card }: Props<T>) {
  const { t } = useTranslation();
  return (
    <div className="cards">
      {withHeadings(rows, groups, (page - 1) * pageSize).map((line) =>
        line.group ? (
          <h3 key={line.id} className="cards-group">
            {line.group.label || t("directory.group_empty")} <span className="quiet">{line.group.count}</span>
          </h3>
        ) : (
          <Fragment key={line.id}>{card(line)}</Fragment>
        ),
      )}
      {total > pageSize && <Pagination simple size="small" current={page} pageSize={pageSize} total={total} onChange={onPage} />}
    </div>
  );
}
