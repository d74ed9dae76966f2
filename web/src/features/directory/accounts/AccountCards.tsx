import { Checkbox, Tag } from "antd";
import { Link } from "react-router";

import type { AccountRow, GroupCount } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { AttentionMark } from "../../../ui/AttentionMark";
import { CardList } from "../../../ui/CardList";
import type { Choice } from "../../../ui/GroupedTable";

interface Props {
  rows: readonly AccountRow[];
  groups: readonly GroupCount[];
  total: number;
  page: number;
  pageSize: number;
  onPage: (page: number) => void;
  /** While rows are being chosen a card is pressed to choose it, not to open it. */
  choice?: Choice<AccountRow> | undefined;
}

/** The account list on a phone. */
export function AccountCards({ choice, ...list }: Props) {
  return <CardList {...list} card={(row) => <AccountCard row={row} choice={choice} />} />;
}

function AccountCard({ row, choice }: { row: AccountRow; choice: Props["choice"] }) {
  if (!choice) {
    return (
      <Link to={`/accounts/${row.id}`} className="card">
        <CardText row={row} />
      </Link>
    );
  }
  const chosen = choice.ids.includes(row.id);
  const toggle = () => choice.onChoose(chosen ? choice.ids.filter((id) => id !== row.id) : [...choice.ids, row.id]);
  return (
    <Checkbox className="card card-choice" checked={chosen} disabled={!choice.possible(row)} onChange={toggle} aria-label={row.name}>
      <CardText row={row} />
    </Checkbox>
  );
}

function CardText({ row }: { row: AccountRow }) {
  const { t } = useTranslation();
  return (
    <>
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
    </>
  );
}
