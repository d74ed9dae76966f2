import { CloseOutlined, DeleteOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import type { ReactNode } from "react";

import "../../../ui/details.css";
import "./person.css";

import type { ChainMember } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { useChainApi } from "../chainContext";
import { isRed, personOf } from "../model/stance";
import { SavedText } from "../stage/StageForm";
import { InfluenceField } from "./InfluenceField";
import { PartsField } from "./PartsField";
import { Plans } from "./Plans";
import { Relations } from "./Relations";
import { RoleChips } from "./RoleChips";
import { useNeighbours } from "./useNeighbours";

const ATTENTIONS = ["none", "followed", "key"] as const;
const LEVELS = [1, 2, 3, 4] as const;

/** Everything about somebody on the chain. Each field is saved when it is changed. */
export function PersonPanel({ member }: { member: ChainMember }) {
  const { t } = useTranslation();
  const { chain, canEdit, deeds, slots } = useChainApi();
  const person = personOf(member);
  return (
    <div className="details">
      <PanelHead member={member} />
      <div className="details-body">
        <Section title={t("chains.roles_title")}>
          <RoleChips roles={member.roles} disabled={!canEdit} label={t("chains.roles_title")} onChange={(roles) => deeds.editMember(member.id, { roles })} />
        </Section>
        {person && member.readable && <Section title={t("decisions.title")}>{slots.ratings(person.id, person.name, chain.id)}</Section>}
        <Section title={t("chains.influence")}>
          <InfluenceField member={member} />
        </Section>
        <Section title={t("chains.parts_title")}>
          <PartsField member={member} />
        </Section>
        <Section title={t("chains.plan.title")}>
          <Plans member={member} />
        </Section>
        {person && member.readable && <Section>{slots.interaction(person)}</Section>}
        <Section title={t("chains.relation.title")}>
          <Relations member={member} />
        </Section>
        <Section title={t("chains.more_title")}>
          <More member={member} />
        </Section>
        {canEdit && (
          <Button danger type="text" icon={<DeleteOutlined />} onClick={() => deeds.removeMember(member.id)}>
            {t("chains.person.remove")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="details-section">
      {title && <h3>{title}</h3>}
      {children}
    </section>
  );
}

/** Who he is, how to reach him, and the way to the next one. */
function PanelHead({ member }: { member: ChainMember }) {
  const { t } = useTranslation();
  const { select, slots } = useChainApi();
  const { previous, next } = useNeighbours(member.id);
  const person = personOf(member);
  const { contact, position } = member;
  const where = [contact?.title || position?.title, contact?.account?.name ?? contact?.department ?? position?.department].filter(Boolean);
  return (
    <header className="details-head">
      <div className="details-name">
        <h2>
          <PersonName name={member.name} uninsighted={isRed(member)} />
        </h2>
        <div className="quiet">{where.join(" · ") || t("common.untitled")}</div>
        {person === null && <div className="quiet">{t("chains.person.vacant")}</div>}
        {member.left && <div className="person-left-note">{t("chains.person.left")}</div>}
        {person && member.readable && slots.reach(person.id)}
      </div>
      <span className="nowrap">
        <Button type="text" size="small" icon={<LeftOutlined />} aria-label={t("chains.person.previous")} onClick={() => select(previous)} />
        <Button type="text" size="small" icon={<RightOutlined />} aria-label={t("chains.person.next")} onClick={() => select(next)} />
        <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={() => select(null)} />
      </span>
    </header>
  );
}

/** What is said less often: how closely he is followed, his level, a note. */
function More({ member }: { member: ChainMember }) {
  const { t } = useTranslation();
  const { canEdit, deeds } = useChainApi();
  return (
    <div className="seat-fields">
      <span>{t("chains.attention")}</span>
      <Select
        size="small"
        disabled={!canEdit}
        aria-label={t("chains.attention")}
        value={member.attention}
        options={ATTENTIONS.map((value) => ({ value, label: t(`directory.attentions.${value}`) }))}
        onChange={(attention) => deeds.editMember(member.id, { attention })}
      />
      <span>{t("chains.level")}</span>
      <Select
        size="small"
        allowClear={{ label: t("common.clear") }}
        disabled={!canEdit}
        aria-label={t("chains.level")}
        placeholder={t("chains.level_by_title")}
        value={member.level}
        options={LEVELS.map((value) => ({ value, label: t(`chains.levels.${value}`) }))}
        onChange={(level: number | null | undefined) => deeds.editMember(member.id, { level: level ?? null })}
      />
      <label htmlFor="member-note">{t("chains.note")}</label>
      <SavedText key={member.id + member.note} id="member-note" value={member.note} max={2000} rows={2} onSave={(note) => deeds.editMember(member.id, { note })} />
    </div>
  );
}
