import { InputNumber } from "antd";
import { useState } from "react";

import type { ChainMember, PartKind, Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { PART_KINDS, partsIn, votingPart } from "../model/lanes";

/** What somebody is in each stage; every kind is one click away. */
export function PartsField({ member }: { member: ChainMember }) {
  const { t } = useTranslation();
  const { chain } = useChainApi();
  if (chain.stages.length === 0) return <p className="quiet details-none">{t("chains.lane.no_stages")}</p>;
  return (
    <ul className="parts">
      {chain.stages.map((stage) => (
        <PartRow key={stage.id} member={member} stage={stage} />
      ))}
    </ul>
  );
}

function PartRow({ member, stage }: { member: ChainMember; stage: Stage }) {
  const { t } = useTranslation();
  const { canEdit, deeds } = useChainApi();
  const parts = partsIn(stage, member.id);
  const voting = votingPart(parts);
  const has = (kind: PartKind) => parts.some((part) => part.kind === kind);
  const toggle = (kind: PartKind) => (has(kind) ? deeds.endPart(stage.id, member.id, kind) : deeds.setPart(stage.id, member.id, kind));
  return (
    <li className={parts.length > 0 ? "part-row part-row-on" : "part-row"}>
      <span className="part-stage" title={stage.name}>
        {stage.name}
      </span>
      <span className="part-kinds" role="group" aria-label={stage.name}>
        {PART_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={`part-kind part-${kind}`}
            aria-pressed={has(kind)}
            aria-label={t(`chains.part.${kind}`)}
            title={t(`chains.part.${kind}`)}
            disabled={!canEdit}
            onClick={() => toggle(kind)}
          >
            {t(`chains.kinds_short.${kind}`)}
          </button>
        ))}
      </span>
      {stage.rule === "weighted" && voting && (
        <Weight key={voting.weight} value={voting.weight} disabled={!canEdit} onSave={(weight) => deeds.setPart(stage.id, member.id, voting.kind, weight)} />
      )}
    </li>
  );
}

function Weight({ value, disabled, onSave }: { value: number; disabled: boolean; onSave: (value: number) => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<number | null>(value);
  const save = () => shown !== null && shown !== value && onSave(shown);
  return (
    <span className="part-weight">
      {t("chains.weight")}
      <InputNumber size="small" min={1} max={100} disabled={disabled} aria-label={t("chains.weight")} value={shown} onChange={setShown} onBlur={save} onPressEnter={save} />
    </span>
  );
}
