import { useQuery } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import "./create.css";

import { addMembers, createChain, stageTemplatesQuery, type ChainIn } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { useLanguage } from "../../../ui/useLanguage";
import { ContactPick } from "./ContactPick";
import { OpportunityPick } from "./OpportunityPick";
import { SeatPick } from "./SeatPick";
import { TemplatePick } from "./TemplatePick";

interface Props {
  account: { id: string; name: string };
  /** Prefilled; empty: the server counts. */
  name?: string;
  opportunityId?: string | null;
  onClose: () => void;
}

interface Draft {
  body: ChainIn;
  seats: readonly string[];
}

/** A new chain in one dialog: what it is called, how it is decided, and by whom. */
export function NewChain({ account, name: given = "", opportunityId = null, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: templates } = useQuery(stageTemplatesQuery(useLanguage()));
  const [name, setName] = useState(given);
  const [opportunity, setOpportunity] = useState(opportunityId);
  const [chosen, setTemplate] = useState<string | null>(null);
  const [people, setPeople] = useState<readonly string[]>([]);
  const [seats, setSeats] = useState<readonly string[]>([]);
  const template = chosen ?? templates?.templates[0]?.id ?? null;
  const create = useAction(begin(account.id), {
    stale: [["chains"], ["undo", account.id], ["changes", account.id]],
    onDone: (id) => {
      onClose();
      void navigate(`/chains/${id}`);
    },
  });
  const submit = () => {
    const named = name.trim() ? { name: name.trim() } : {};
    create.mutate({ body: { ...named, opportunity_id: opportunity, template, contact_ids: [...people] }, seats });
  };
  const count = people.length + seats.length;
  return (
    <Modal
      open
      title={t("chains.new.title", { account: account.name })}
      width={880}
      okText={count > 0 ? t("chains.new.create_with", { count }) : t("common.create")}
      confirmLoading={create.isPending}
      okButtonProps={{ htmlType: "submit", form: "new-chain" }}
      onCancel={onClose}
      mask={{ closable: false }}
      style={{ top: 48 }}
      className="new-chain-dialog"
    >
      <form
        id="new-chain"
        className="new-chain"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <section className="new-chain-basis">
          <label htmlFor="new-chain-name">{t("chains.name")}</label>
          <Input id="new-chain-name" autoFocus maxLength={200} placeholder={t("chains.new.name_hint")} value={name} onChange={(event) => setName(event.target.value)} />
          <span className="new-chain-label">{t("chains.opportunity")}</span>
          <OpportunityPick
            accountId={account.id}
            value={opportunity}
            onChange={(id, title) => {
              setOpportunity(id);
              if (title && (name.trim() === "" || name === given)) setName(title);
            }}
          />
          <span className="new-chain-label">{t("chains.template.label")}</span>
          <TemplatePick value={template} onChange={setTemplate} />
        </section>
        <section className="new-chain-people">
          <span className="new-chain-label">{t("chains.new.people", { count })}</span>
          <ContactPick accountId={account.id} chosen={people} onChange={setPeople} />
          <SeatPick accountId={account.id} chosen={seats} onChange={setSeats} />
        </section>
      </form>
    </Modal>
  );
}

/** The chain with its stages and people, then the seats that wait for somebody. */
function begin(accountId: string) {
  return async ({ body, seats }: Draft): Promise<string> => {
    const { id } = await createChain(accountId, body);
    if (seats.length > 0) await addMembers(id, { position_ids: [...seats] });
    return id;
  };
}
