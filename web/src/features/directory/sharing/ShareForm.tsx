import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Form, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import { membersQuery } from "../../../api/session";
import { shareAccount, shareableTeamsQuery } from "../../../api/sharing";
import type { Account, Grant, ShareLevel } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { useAction } from "../../../ui/useAction";
import { endOfDay, LEVELS, staleAfterSharing } from "./sharing";

interface Values {
  /** ``member:`` or ``team:`` and a key. */
  whom: string;
  level: ShareLevel;
  until?: Dayjs | null;
}

/** Open an account to one more colleague or team. */
export function ShareForm({ account, grants }: { account: Account; grants: readonly Grant[] }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const receivers = useReceivers(account, grants);
  const share = useAction(
    ({ whom, level, until }: Values) => {
      const [kind, id] = whom.split(":");
      return shareAccount(account.id, { [kind === "team" ? "team_id" : "member_id"]: id, level, until: endOfDay(until ?? null) });
    },
    {
      stale: staleAfterSharing(account.id),
      said: () => t("directory.share.done"),
      onDone: () => form.resetFields(),
      onRefused: (error) => showFieldErrors(form, error, t),
    },
  );
  return (
    <Form<Values> form={form} className="share-form" initialValues={{ level: "contribute" }} onFinish={(values) => share.mutate(values)}>
      <Form.Item name="whom" rules={[{ required: true, message: t("problems.fields.required") }]} className="share-whom">
        <Select
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t("directory.share.whom")}
          placeholder={t("directory.share.whom")}
          options={receivers}
        />
      </Form.Item>
      <Form.Item name="level">
        <Select
          aria-label={t("directory.share.level_label")}
          options={LEVELS.map((value) => ({ value, label: t(`directory.share.level.${value}`) }))}
          popupMatchSelectWidth={false}
        />
      </Form.Item>
      <Form.Item name="until">
        <DatePicker minDate={dayjs()} aria-label={t("directory.share.until")} placeholder={t("directory.share.forever")} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={share.isPending}>
        {t("directory.share.share")}
      </Button>
    </Form>
  );
}

/** Everybody whom the account is not open to yet: colleagues first, then teams. */
function useReceivers(account: Account, grants: readonly Grant[]) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data: members = [] } = useQuery(membersQuery);
  const { data: teams = [] } = useQuery(shareableTeamsQuery);
  const taken = new Set([account.owner.id, ...grants.map((grant) => (grant.member ?? grant.team)?.id ?? "")]);
  const open = <T extends { id: string; name: string }>(rows: readonly T[]) =>
    rows.filter((row) => !taken.has(row.id)).sort((a, b) => compare(a.name, b.name));
  const people = open(members.filter((member) => member.active));
  return [
    { label: t("directory.share.people"), options: people.map(({ id, name }) => ({ value: `member:${id}`, label: name })) },
    { label: t("directory.share.teams"), options: open(teams).map(({ id, name }) => ({ value: `team:${id}`, label: name })) },
  ];
}
