import { EditOutlined, LogoutOutlined, MoreOutlined, SwapOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { leaveAccount } from "../../../api/contacts";
import type { Contact, Employment } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { jobText } from "../options";
import { EmploymentForm } from "./EmploymentForm";

/** Where a person works and worked, the present first. */
export function Employments({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  return (
    <section className="profile-section">
      <h3>{t("directory.employments")}</h3>
      <ol className="jobs">
        {contact.employments.map((job) => (
          <Job key={job.id} job={job} name={contact.name} present />
        ))}
        {contact.past_employments.map((job) => (
          <Job key={job.id} job={job} name={contact.name} />
        ))}
      </ol>
    </section>
  );
}

function Job({ job, name, present = false }: { job: Employment; name: string; present?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = job.valid_from ? format.date(job.valid_from) : t("common.unknown_start");
  const to = job.valid_to ? format.date(job.valid_to) : t("common.today_open");
  return (
    <li className={present ? "job job-present" : "job"}>
      <div className="job-head">
        <Link to={`/accounts/${job.account.id}`}>{job.account.name}</Link>
        {present && job.can?.edit && <JobActions job={job} name={name} />}
      </div>
      <div>{jobText(job) || <span className="quiet">{t("common.untitled")}</span>}</div>
      <div className="quiet job-foot">
        {t("common.period", { from, to })}
        {job.certainty !== "confirmed" && <Tag variant="filled">{t(`orgchart.certainty.${job.certainty}`)}</Tag>}
      </div>
      {job.evidence && <div className="quiet job-foot">{job.evidence}</div>}
    </li>
  );
}

function JobActions({ job, name }: { job: Employment; name: string }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [form, setForm] = useState<"edit" | "change" | null>(null);
  const leave = useAction(() => leaveAccount(job.id, null), {
    stale: [["contacts"], ["accounts"], ["chart"], ["changes"], ["undo"], ["facts"]],
    said: () => t("directory.leave_done", { name }),
  });
  const ask = () =>
    modal.confirm({
      title: t("directory.leave_title", { name, account: job.account.name }),
      content: t("directory.leave_text"),
      okText: t("common.confirm"),
      onOk: () => leave.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "edit", icon: <EditOutlined />, label: t("directory.edit_employment"), onClick: () => setForm("edit") },
            { key: "change", icon: <SwapOutlined />, label: t("directory.change_employer"), onClick: () => setForm("change") },
            { key: "leave", icon: <LogoutOutlined />, label: t("directory.leave"), onClick: ask },
          ],
        }}
      >
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("common.actions")} />
      </Dropdown>
      {form && <EmploymentForm name={name} employment={job} mode={form} onClose={() => setForm(null)} />}
    </>
  );
}
