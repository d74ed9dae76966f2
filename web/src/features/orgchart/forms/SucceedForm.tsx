import { Modal } from "antd";
import { useMemo, useState } from "react";

import { searchQuery } from "../../../api/accounts";
import { succeedPosition } from "../../../api/chart";
import type { SearchHit } from "../../../api/types";
import { unplacedContacts } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { RemoteSelect, type RemoteOption } from "../../../ui/RemoteSelect";
import { useChartApi } from "../chartContext";

const OFFERED = 50;

/** Who takes a seat: one of those not placed yet, or anybody found by name. */
export function SucceedForm({ node, onClose }: { node: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { forest, state, writes, nameOf } = useChartApi();
  const [chosen, setChosen] = useState<RemoteOption | null>(null);
  const { id } = forest.positions[node]!;
  const free = useMemo(
    () => unplacedContacts(state).slice(0, OFFERED).map((contact) => ({ value: contact.id, label: contact.name })),
    [state],
  );
  const save = async () => {
    if (!chosen) return;
    onClose();
    await writes.run(() => succeedPosition(id, chosen.value), { said: t("orgchart.succeed.done", { name: chosen.label }) });
  };
  return (
    <Modal
      open
      title={t("orgchart.succeed.title", { seat: nameOf(id) })}
      okText={t("common.confirm")}
      okButtonProps={{ disabled: !chosen }}
      width={440}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p className="quiet">{t("orgchart.succeed.text")}</p>
      <RemoteSelect
        autoFocus
        aria-label={t("directory.choose_contact")}
        placeholder={t("directory.choose_contact")}
        find={searchQuery}
        read={contactOptions}
        initial={free}
        value={chosen?.value ?? null}
        onChange={(_, option) => setChosen(option)}
      />
    </Modal>
  );
}

function contactOptions(hits: SearchHit[]): RemoteOption[] {
  return hits
    .filter((hit) => hit.kind === "contact")
    .map((hit) => ({ value: hit.id, label: hit.name, more: [hit.title, hit.account?.name].filter(Boolean).join(" · ") }));
}
