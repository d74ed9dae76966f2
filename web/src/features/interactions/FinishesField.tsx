import { CheckOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Form, Tag } from "antd";
import { useEffect } from "react";

import { followUpsQuery, type FollowUp } from "../../api/followups";
import { useFormat, useTranslation } from "../../i18n";
import type { LogValues } from "./values";

const MOST = 4;

interface Props {
  accountId: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** What was to be done with the same people, to be ticked off with this note. */
export function FinishesField({ accountId, value = null, onChange }: Props) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const contacts = Form.useWatch("contacts", Form.useFormInstance<LogValues>()) ?? [];
  const { data } = useQuery(followUpsQuery({ whose: "all", account_id: accountId, show: "open", page_size: 100 }));
  const met = new Set(contacts.map(({ id }) => id));
  const open = (data?.items ?? []).filter((one) => one.account.id === accountId && isWith(one, met)).slice(0, MOST);
  const gone = value !== null && data !== undefined && !open.some((one) => one.id === value);
  useEffect(() => {
    if (gone) onChange?.(null);
  }, [gone, onChange]);
  if (open.length === 0) return null;
  return (
    <div className="log-finishes" role="group" aria-label={t("interactions.finishes")}>
      <span className="quiet">{t("interactions.finishes")}</span>
      {open.map((one) => (
        <Tag.CheckableTag key={one.id} checked={value === one.id} onChange={(on) => onChange?.(on ? one.id : null)}>
          {value === one.id && <CheckOutlined aria-hidden />} {one.what || one.about || t("followups.be_in_touch")}
          <small>{shortDate(one.due_on)}</small>
        </Tag.CheckableTag>
      ))}
    </div>
  );
}

/** With one of those who took part, or with nobody in particular. */
function isWith(one: FollowUp, met: ReadonlySet<string>): boolean {
  return one.contacts.length === 0 ? met.size > 0 : one.contacts.some(({ id }) => met.has(id));
}
