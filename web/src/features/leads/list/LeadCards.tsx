import { Button, Checkbox } from "antd";

import type { LeadRow } from "../../../api/leads";
import type { GroupCount } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { CardList } from "../../../ui/CardList";
import type { Choice } from "../../../ui/GroupedTable";
import { Holder, LeadStateTag, NextTalk, Reach, Silence } from "../marks";

interface Props {
  rows: readonly LeadRow[];
  groups: readonly GroupCount[];
  total: number;
  page: number;
  pageSize: number;
  choice: Choice<LeadRow> | undefined;
  onPage: (page: number) => void;
  onOpen: (id: string) => void;
  onClaim: (row: LeadRow) => void;
}

/** The list on a phone: a thumb's reach from calling and claiming. */
export function LeadCards({ choice, onOpen, onClaim, ...list }: Props) {
  const card = (row: LeadRow) => (choice ? <Chosen row={row} choice={choice} /> : <LeadCard row={row} onOpen={onOpen} onClaim={onClaim} />);
  return <CardList {...list} card={card} />;
}

function LeadCard({ row, onOpen, onClaim }: Pick<Props, "onOpen" | "onClaim"> & { row: LeadRow }) {
  const { t } = useTranslation();
  return (
    <article className="card lead-card">
      <button type="button" className="lead-card-open" onClick={() => onOpen(row.id)}>
        <CardText row={row} />
      </button>
      {(row.can.claim || row.phone || row.email) && (
        <div className="lead-card-foot">
          <Reach row={row} />
          {row.can.claim && (
            <Button type="primary" onClick={() => onClaim(row)}>
              {t("leads.claim")}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function Chosen({ row, choice }: { row: LeadRow; choice: Choice<LeadRow> }) {
  const chosen = choice.ids.includes(row.id);
  const toggle = () => choice.onChoose(chosen ? choice.ids.filter((id) => id !== row.id) : [...choice.ids, row.id]);
  return (
    <Checkbox className="card card-choice" checked={chosen} disabled={!choice.possible(row)} onChange={toggle} aria-label={row.company}>
      <CardText row={row} />
    </Checkbox>
  );
}

function CardText({ row }: { row: LeadRow }) {
  const { t } = useTranslation();
  const last = row.reason || row.last_talk;
  return (
    <>
      <div className="card-head">
        <span className="card-name">{row.company}</span>
        <LeadStateTag row={row} />
      </div>
      <div className="card-more">{[row.contact_name, row.title, row.industry, row.region].filter(Boolean).join(" · ")}</div>
      {last && <p className="lead-last">{last}</p>}
      <div className="card-foot">
        <Holder row={row} />
        <Silence row={row.owner || !row.pooled_at ? row : { touched_at: row.pooled_at, recycle_at: null }} />
        {row.next_on && (
          <span>
            {t("leads.next_on")} <NextTalk day={row.next_on} />
          </span>
        )}
      </div>
    </>
  );
}
