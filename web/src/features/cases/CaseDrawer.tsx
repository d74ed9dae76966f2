import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import "./cases.css";

import { caseQuery, type CaseState, type ServiceCase } from "../../api/cases";
import { useFormat, useTranslation } from "../../i18n";
import { FactList, type FactLine } from "../../ui/FactList";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { PersonName } from "../../ui/PersonName";
import { SideDrawer } from "../../ui/SideDrawer";
import { CaseForm } from "./CaseForm";
import { CaseMenu, stepWord } from "./CaseMenu";
import { CaseStateTag, DueOn, PriorityMark, Stars } from "./marks";
import { SolveDialog } from "./SolveDialog";
import { useCourse } from "./useCourse";

interface Props {
  id: string | null;
  onClose: () => void;
  /** What other parts of the product know of it. */
  children?: (one: ServiceCase) => ReactNode;
}

/** One case beside the page: what it is, how far it is, what happened. */
export function CaseDrawer({ id, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <SideDrawer open={id !== null} onClose={onClose} title={t("cases.one")} destroyOnHidden>
      {id && <Details id={id} more={children} />}
    </SideDrawer>
  );
}

function Details({ id, more }: { id: string; more: Props["children"] }) {
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(caseQuery(id));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <header className="case-head">
        <div>
          <h2>
            <span className="quiet">#{data.number}</span> {data.subject}
          </h2>
          <Link to={`/accounts/${data.account.id}/interactions`}>{data.account.name}</Link>
        </div>
        <CaseMenu row={data} />
      </header>
      {data.can.work && !data.archived && <Steps one={data} onEdit={() => setEditing(true)} />}
      <Facts one={data} />
      {more?.(data)}
      {editing && <CaseForm one={data} onClose={() => setEditing(false)} />}
    </>
  );
}

const FIRST: Readonly<Record<CaseState, CaseState>> = { new: "working", working: "solved", waiting: "working", solved: "closed", closed: "working" };

/** The next step, one press away. */
function Steps({ one, onEdit }: { one: ServiceCase; onEdit: () => void }) {
  const { t } = useTranslation();
  const { move } = useCourse();
  const [ending, setEnding] = useState<"solved" | "closed" | null>(null);
  const next = FIRST[one.state];
  const go = () => (next === "solved" || next === "closed" ? setEnding(next) : move.mutate({ row: one, state: next }));
  return (
    <div className="case-steps">
      <Button type="primary" size="small" loading={move.isPending} onClick={go}>
        {stepWord(t, one.state, next)}
      </Button>
      {one.state !== "solved" && one.state !== "closed" && next !== "solved" && (
        <Button size="small" onClick={() => setEnding("solved")}>
          {t("cases.to_solved")}
        </Button>
      )}
      <Button size="small" icon={<EditOutlined />} onClick={onEdit}>
        {t("common.edit")}
      </Button>
      {ending && <SolveDialog row={one} state={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}

function Facts({ one }: { one: ServiceCase }) {
  const { t } = useTranslation();
  const format = useFormat();
  const who = one.contact && <PersonName name={one.contact.name} uninsighted={one.contact.insighted === false} />;
  const lines: FactLine[] = [
    [t("cases.state"), <CaseStateTag key="state" state={one.state} />],
    [t("cases.kind"), t(`cases.kinds.${one.kind}`)],
    [t("cases.priority"), <PriorityMark key="priority" priority={one.priority} />],
    [t("cases.contact"), one.contact?.can.read ? <Link key="who" to={`/contacts?contact=${one.contact.id}`}>{who}</Link> : who],
    [t("fields.owner_id"), one.owner?.name ?? t("cases.nobody")],
    [t("cases.channel"), one.channel ? t(`cases.channels.${one.channel}`) : ""],
    [t("cases.opened_at"), format.dateTime(one.opened_at)],
    [t("cases.due_on"), one.due_on ? <DueOn key="due" row={one} /> : ""],
    [t("cases.solved_at"), one.solved_at ? format.dateTime(one.solved_at) : ""],
    [t("cases.satisfaction"), one.satisfaction === null ? "" : <Stars key="stars" value={one.satisfaction} />],
    [t("cases.comment"), one.comment],
    [t("cases.external_id"), one.external_id],
    [t("cases.description"), one.description && <span key="text" className="pre">{one.description}</span>],
  ];
  return <FactList lines={lines} />;
}
