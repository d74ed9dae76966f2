import { useQuery } from "@tanstack/react-query";
import { Button, Form, Radio } from "antd";
import { useState } from "react";

import { addLead, leadFacetsQuery, placesQuery, STALE_LEADS, type LeadIn } from "../../../api/leads";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { MemberSelect } from "../../../ui/MemberSelect";
import { FirstFields, MoreFields, type LeadValues } from "./LeadFields";

interface Props {
  /** The pool whose tab is open: then the lead is to wait there. */
  poolId?: string | undefined;
  onClose: () => void;
  onMade: (id: string) => void;
}

type Target = "mine" | "colleague" | "pool";

/** Enter a lead: a company is enough; who protects it is told while one types. */
export function NewLead({ poolId, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<LeadValues>();
  const [more, setMore] = useState(false);
  const [target, setTarget] = useState<Target>(poolId ? "pool" : "mine");
  const { data: places } = useQuery(placesQuery);
  const { data: facets } = useQuery(leadFacetsQuery);
  return (
    <FormDialog
      title={t("leads.new")}
      width={640}
      okText={t("common.create")}
      form={form}
      initialValues={{ pool_id: poolId }}
      send={(values: LeadValues) => addLead(bodyOf(values, target))}
      stale={STALE_LEADS}
      said={(_, { company }) => t("leads.added", { name: company })}
      onDone={({ id }) => {
        onClose();
        onMade(id);
      }}
      onClose={onClose}
    >
      <FirstFields form={form} known={false} />
      <Form.Item label={t("leads.for_whom")}>
        <Radio.Group value={target} onChange={({ target: { value } }) => setTarget(value as Target)}>
          <Radio value="mine">{t("leads.for_me")}</Radio>
          {places?.can.assign && <Radio value="colleague">{t("leads.for_colleague")}</Radio>}
          <Radio value="pool">{t("leads.for_pool")}</Radio>
        </Radio.Group>
      </Form.Item>
      {target === "colleague" && (
        <Form.Item name="owner_id" rules={[{ required: true, message: t("problems.fields.required") }]}>
          <MemberSelect members={facets?.assignees ?? []} placeholder={t("directory.choose_member")} aria-label={t("leads.owner")} />
        </Form.Item>
      )}
      {more ? (
        <MoreFields pools />
      ) : (
        <Button type="link" size="small" className="lead-more" onClick={() => setMore(true)}>
          {t("leads.more_fields")}
        </Button>
      )}
    </FormDialog>
  );
}

function bodyOf({ owner_id, pool_id, ...values }: LeadValues, target: Target): LeadIn {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
  const whose = target === "colleague" ? { owner_id: owner_id ?? null } : {};
  return { ...(filled as unknown as LeadIn), ...whose, pool_id: pool_id ?? null, to_pool: target === "pool" };
}
