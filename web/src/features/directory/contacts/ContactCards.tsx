import type { ContactRow, GroupCount } from "../../../api/types";
import { CardList } from "../../../ui/CardList";
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
export function ContactCards({ withAccount, onOpen, ...list }: Props) {
  return <CardList {...list} card={(row) => <ContactCard row={row} withAccount={withAccount} onOpen={onOpen} />} />;
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
