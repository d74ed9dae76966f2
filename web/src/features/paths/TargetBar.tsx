import { useQuery } from "@tanstack/react-query";
import { Segmented, Select } from "antd";
import type { ReactNode } from "react";

import { accountChoice, accountQuery } from "../../api/accounts";
import { contactQuery, contactsQuery } from "../../api/contacts";
import { membersQuery } from "../../api/session";
import { useFormat, useTranslation } from "../../i18n";
import { RemoteSelect } from "../../ui/RemoteSelect";

export interface Chosen {
  to?: string;
  contact?: string;
  account?: string;
  department?: string;
  from?: string;
}

/** Choosing a department of an account, which another part of the product knows how to do. */
export type DepartmentPick = (accountId: string | null, value: string | null, onChange: (value: string | null) => void) => ReactNode;

interface Props {
  chosen: Chosen;
  me: string;
  department: DepartmentPick;
  onChange: (patch: Partial<Record<keyof Chosen, string | undefined>>) => void;
}

/** Whom one wants to meet, and by whom of ours. */
export function TargetBar({ chosen, me, department: pick, onChange }: Props) {
  const { t } = useTranslation();
  const department = isDepartment(chosen);
  return (
    <div className="target-bar" role="search" aria-label={t("paths.to")}>
      <Segmented
        aria-label={t("paths.to")}
        value={department ? "department" : "person"}
        options={[
          { value: "person", label: t("paths.to_person") },
          { value: "department", label: t("paths.to_department") },
        ]}
        onChange={(to) => onChange({ to: to === "department" ? to : undefined, contact: undefined, account: undefined, department: undefined })}
      />
      {department ? <DepartmentTarget chosen={chosen} department={pick} onChange={onChange} /> : <PersonTarget chosen={chosen} onChange={onChange} />}
      <FromSelect value={chosen.from} me={me} onChange={(from) => onChange({ from })} />
    </div>
  );
}

/** Whether a department is looked for rather than a person. */
export function isDepartment({ to, account, contact }: Chosen): boolean {
  return to === "department" || (account !== undefined && contact === undefined);
}

function PersonTarget({ chosen, onChange }: Omit<Props, "me" | "department">) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...contactQuery(chosen.contact ?? ""), enabled: chosen.contact !== undefined, retry: false });
  return (
    <div className="target-field">
      <RemoteSelect
        key={data?.id ?? ""}
        aria-label={t("paths.person")}
        placeholder={t("paths.person")}
        find={(q) => contactsQuery({ q, page_size: 20 })}
        read={(found) => found.items.map((row) => ({ value: row.id, label: row.name, more: jobOf(row.employments[0]) }))}
        initial={data ? [{ value: data.id, label: data.name, more: jobOf(data.employments[0]) }] : []}
        value={chosen.contact ?? null}
        onChange={(contact) => onChange({ contact: contact ?? undefined, account: undefined, department: undefined })}
      />
    </div>
  );
}

function jobOf(job: { title: string; account: { name: string } } | undefined): string | undefined {
  return job && [job.account.name, job.title].filter(Boolean).join(" · ");
}

function DepartmentTarget({ chosen, department, onChange }: Omit<Props, "me">) {
  const { t } = useTranslation();
  const account = chosen.account;
  const { data } = useQuery({ ...accountQuery(account ?? ""), enabled: account !== undefined, retry: false });
  return (
    <>
      <div className="target-field">
        <RemoteSelect
          {...accountChoice}
          placeholder={t("directory.search_accounts")}
          key={data?.id ?? ""}
          aria-label={t("paths.account")}
          initial={data ? [{ value: data.id, label: data.name }] : []}
          value={account ?? null}
          onChange={(found) => onChange({ to: "department", account: found ?? undefined, department: undefined })}
        />
      </div>
      <div className="target-field">
        {department(account ?? null, chosen.department ?? null, (found) => onChange({ department: found ?? undefined }))}
      </div>
    </>
  );
}

function FromSelect({ value, me, onChange }: { value: string | undefined; me: string; onChange: (value: string | undefined) => void }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data = [] } = useQuery(membersQuery);
  const others = data.filter((member) => member.id !== me && member.active).sort((a, b) => compare(a.name, b.name));
  return (
    <Select
      className="target-from"
      aria-label={t("paths.from")}
      prefix={<span className="quiet">{t("paths.from")}</span>}
      value={value ?? ""}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      options={[
        { value: "", label: t("paths.from_anybody") },
        { value: me, label: t("paths.from_me") },
        ...others.map((member) => ({ value: member.id, label: member.name })),
      ]}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
