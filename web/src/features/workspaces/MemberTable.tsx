import { Tag, type TableColumnsType } from "antd";

import "./staff.css";

import type { Team } from "../../api/staff";
import type { Member } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { useIsPhone } from "../../ui/useIsPhone";
import { WholeTable } from "../../ui/WholeTable";
import { MemberActions } from "./MemberActions";

interface Props {
  rows: Member[];
  everybody: Member[];
  teams: readonly Team[];
  owned: ReadonlyMap<string, number>;
  me: string;
  administrator: boolean;
  loading: boolean;
  onEdit: (member: Member) => void;
  onDeactivate: (member: Member) => void;
}

/** Colleagues with role, team, manager, customers; as cards on a phone. */
export function MemberTable({ rows, everybody, teams, owned, me, administrator, loading, onEdit, onDeactivate }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = useIsPhone();
  const teamNames = new Map(teams.map((team) => [team.id, team.name]));
  const names = new Map(everybody.map((member) => [member.id, member.name]));
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? "") : "");
  const who = (row: Member) => (
    <>
      <span className={row.active ? "member-name" : "member-name quiet"}>{row.name}</span>
      {row.id === me && <span className="quiet">{t("common.marks.brackets", { text: t("workspaces.you") })}</span>}
      {!row.active && <Tag style={{ marginInlineStart: 6 }}>{t("staff.inactive")}</Tag>}
    </>
  );
  const actions = (row: Member) => <MemberActions member={row} onEdit={() => onEdit(row)} onDeactivate={() => onDeactivate(row)} />;
  if (phone) {
    return (
      <ul className="member-cards">
        {rows.map((row) => (
          <li key={row.id} className="panel">
            <div className="member-card-head">
              <span>{who(row)}</span>
              {actions(row)}
            </div>
            <div>
              <Tag variant="filled">{t(`workspaces.role_${row.role}`)}</Tag>
              {row.title}
            </div>
            <div className="quiet">
              {[
                row.team_id && teamNames.get(row.team_id),
                row.manager_id && t("staff.reports_to", { name: nameOf(row.manager_id) }),
                t("staff.owns", { count: owned.get(row.id) ?? 0 }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    );
  }
  const columns: TableColumnsType<Member> = [
    {
      title: t("workspaces.name"),
      sorter: (a, b) => format.compare(a.name, b.name),
      render: (_, row) => (
        <>
          <div>{who(row)}</div>
          <div className="quiet member-sub">{[row.title, row.email].filter(Boolean).join(" · ")}</div>
        </>
      ),
    },
    {
      title: t("workspaces.role"),
      filters: [...new Set(rows.map((row) => row.role))].map((value) => ({ value, text: t(`workspaces.role_${value}`) })),
      onFilter: (value, row) => row.role === value,
      render: (_, row) => <Tag variant="filled">{t(`workspaces.role_${row.role}`)}</Tag>,
    },
    {
      title: t("staff.team"),
      filters: teams.map((team) => ({ value: team.id, text: team.name })),
      onFilter: (value, row) => row.team_id === value,
      render: (_, row) => (row.team_id ? teamNames.get(row.team_id) : <span className="quiet">{t("common.unset")}</span>),
    },
    { title: t("staff.manager"), render: (_, row) => nameOf(row.manager_id) || <span className="quiet">{t("common.unset")}</span> },
    {
      title: t("staff.customers"),
      align: "right",
      sorter: (a, b) => (owned.get(a.id) ?? 0) - (owned.get(b.id) ?? 0),
      render: (_, row) => owned.get(row.id) ?? 0,
    },
    ...(administrator
      ? [
          {
            title: t("staff.last_sign_in"),
            render: (_: unknown, row: Member) =>
              row.last_sign_in ? (
                <span title={format.dateTime(row.last_sign_in)}>{format.ago(row.last_sign_in)}</span>
              ) : (
                <span className="quiet">{t("staff.never_signed_in")}</span>
              ),
          },
        ]
      : []),
    { width: 48, render: (_, row) => actions(row) },
  ];
  return (
    <WholeTable<Member>
      loading={loading}
      dataSource={rows}
      columns={columns}
      pageSize={50}
    />
  );
}
