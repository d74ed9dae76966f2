import { App, Button, Select, type TableColumnsType } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { handOver, type Leaving, type LeavingAccount } from "../../api/handover";
import type { Member } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";
import { useIsPhone } from "../../ui/useIsPhone";
import { WholeTable } from "../../ui/WholeTable";
import { asBody, bySuggestion, EMPTY, PARTS, summary, type Choice, type PlanLine } from "./choice";
import { HandoverRest } from "./HandoverRest";
import { Successor } from "./Successor";

interface Props {
  data: Leaving;
  members: readonly Member[];
}

/** Choose who takes over, customer by customer or all at once, look at the outcome, and do it in one step. */
export function HandoverForm({ data, members }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [choice, setChoice] = useState<Choice>(EMPTY);
  const heirs = members.filter((one) => one.active && one.id !== data.member.id && one.role !== "read_only" && one.role !== "auditor");
  const names = new Map(members.map((one) => [one.id, one.name]));
  const planned = summary(choice, data, (id) => names.get(id) ?? "", t("handover.pools"));
  const run = useAction(() => handOver(asBody(choice, data)), {
    stale: [["leaving"], ["handovers"], ["members"], ["accounts"], ["contacts"], ["leads"], ["follow-ups"]],
    said: () => t("handover.done"),
    onDone: () => setChoice(EMPTY),
  });
  const give = (accountId: string, memberId: string | undefined) =>
    setChoice((before) => ({ ...before, accounts: { ...before.accounts, [accountId]: memberId } }));
  const giveAll = (memberId: string | undefined) =>
    setChoice((before) => ({ ...before, accounts: Object.fromEntries(data.accounts.map((one) => [one.id, memberId])) }));
  const said = (line: PlanLine) => {
    const parts = PARTS.filter((part) => line[part] > 0).map((part) => t(`handover.part.${part}`, { count: line[part] }));
    return t("handover.plan_line", { name: line.name, parts: parts.join(t("common.marks.comma")) });
  };
  const ask = () =>
    modal.confirm({
      title: t("handover.confirm_title", { name: data.member.name }),
      content: (
        <ul className="handover-plan">
          {planned.map((line) => (
            <li key={line.name}>{said(line)}</li>
          ))}
          <li className="quiet">{t("handover.confirm_text")}</li>
        </ul>
      ),
      okText: t("handover.run"),
      onOk: () => run.mutateAsync().catch(() => undefined),
    });
  return (
    <section className="panel panel-pad">
      <header className="leaving-head">
        <h2>{t("handover.title")}</h2>
        <div className="leaving-all">
          <Button onClick={() => setChoice((before) => ({ ...before, accounts: bySuggestion(data) }))}>{t("handover.by_suggestion")}</Button>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            aria-label={t("handover.all_to")}
            placeholder={t("handover.all_to")}
            options={heirs.map((one) => ({ value: one.id, label: one.name }))}
            onChange={(id?: string) => giveAll(id)}
          />
        </div>
      </header>
      <Accounts data={data} heirs={heirs} choice={choice} onGive={give} />
      <HandoverRest data={data} heirs={heirs} choice={choice} onChoose={(part, heir) => setChoice((before) => ({ ...before, [part]: heir }))} />
      <footer className="leaving-foot">
        <span className="quiet">
          {planned.length === 0
            ? t("handover.nothing_chosen")
            : planned.map(said).join(t("common.marks.semicolon"))}
        </span>
        <Button type="primary" disabled={planned.length === 0} loading={run.isPending} onClick={ask}>
          {t("handover.run")}
        </Button>
      </footer>
    </section>
  );
}

interface AccountsProps {
  data: Leaving;
  heirs: readonly Member[];
  choice: Choice;
  onGive: (accountId: string, memberId: string | undefined) => void;
}

function Accounts({ data, heirs, choice, onGive }: AccountsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = useIsPhone();
  const share = (value: number | null) => (value === null ? t("handover.no_share") : format.percent(value));
  const successor = (row: LeavingAccount) => (
    <Successor heirs={heirs} suggestions={row.suggestions} value={choice.accounts[row.id]} onChange={(id) => onGive(row.id, id)} label={row.name} />
  );
  const columns: TableColumnsType<LeavingAccount> = [
    {
      title: t("handover.account"),
      render: (_, row) => (
        <>
          <Link to={`/accounts/${row.id}`}>{row.name}</Link>{" "}
          <Link className="leaving-sheet" to={`/accounts/${row.id}/handover-sheet`}>
            {t("handover.look_at_sheet")}
          </Link>
          {phone && (
            <>
              <div className="quiet">
                {t("handover.people_count", { count: row.contacts })} {row.before !== null && `· ${share(row.before)} → ${share(row.after)}`}
              </div>
              {successor(row)}
            </>
          )}
        </>
      ),
    },
    { title: t("handover.contacts"), dataIndex: "contacts", align: "right", responsive: ["md"] },
    {
      title: t("handover.coverage"),
      responsive: ["md"],
      render: (_, row) =>
        row.before === null ? (
          share(null)
        ) : (
          <span className="nowrap">
            {share(row.before)} → <span className={row.lost > 0 ? "uninsighted" : ""}>{share(row.after)}</span>
          </span>
        ),
    },
    { title: t("handover.successor"), width: 260, responsive: ["md"], render: (_, row) => successor(row) },
  ];
  return (
    <WholeTable<LeavingAccount>
      dataSource={data.accounts}
      columns={columns}
      empty={t("handover.no_accounts")}
      pageSize={50}
    />
  );
}
