import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Input, Segmented, Select } from "antd";
import { useMemo } from "react";

import type { BuyingRole } from "../../../api/chains";
import { membersQuery } from "../../../api/session";
import type { AnswerValues, SheetQuestion, Visit } from "../../../api/visits";
import { roleVocabulariesQuery } from "../../../api/workspaces";
import type { ChartState } from "../../../graph";
import { lookUp, useTranslation } from "../../../i18n";
import { MemberSelect } from "../../../ui/MemberSelect";
import { Steps } from "./Steps";

export interface ShapeProps {
  visit: Visit;
  question: SheetQuestion;
  chart: ChartState | null;
  values: AnswerValues;
  onChange: (values: AnswerValues) => void;
}

/** What an answer looks like: steps, a person, a seat, a role … */
export function Shape(props: ShapeProps) {
  switch (props.question.shape) {
    case "scale":
      return <Scales {...props} />;
    case "occupant":
    case "responsible":
      return <Somebody {...props} />;
    case "superior":
      return <Superior {...props} />;
    case "owner":
      return <Ours {...props} />;
    case "role":
      return <Role {...props} />;
    case "point":
      return <Point {...props} />;
    case "still":
      return <Still {...props} />;
    default:
      return null;
  }
}

/** Whether enough is said to be written. */
export function isComplete(question: SheetQuestion, values: AnswerValues): boolean {
  switch (question.shape) {
    case "scale":
      return Object.values(values.ratings ?? {}).some((value) => value !== null && value !== undefined);
    case "occupant":
    case "responsible":
      return Boolean(values.contact_id ?? values.name?.trim());
    case "superior":
      return Boolean(values.position_id);
    case "owner":
      return Boolean(values.member_id);
    case "role":
      return Boolean(values.role);
    case "point":
      return Boolean(values.point?.value.trim());
    case "still":
      return values.holds !== null && values.holds !== undefined;
    default:
      return false;
  }
}

function Scales({ question, values, onChange }: ShapeProps) {
  const ratings = values.ratings ?? {};
  return question.features.map((feature) => (
    <Steps key={feature} feature={feature} value={ratings[feature] ?? null} onChange={(value) => onChange({ ...values, ratings: { ...ratings, [feature]: value ?? undefined } as typeof ratings })} />
  ));
}

function Somebody({ question, chart, values, onChange }: ShapeProps) {
  const { t } = useTranslation();
  const people = useMemo(() => (chart ? [...chart.contacts.values()].map(({ id, name }) => ({ value: name, key: id })) : []), [chart]);
  const typed = values.name?.trim() ?? "";
  const chosen = people.find((one) => one.key === values.contact_id)?.value;
  const isNew = !values.contact_id && typed !== "";
  return (
    <div className="answer-fields">
      <AutoComplete
        aria-label={t("visits.answer.who")}
        placeholder={t("visits.answer.who")}
        value={chosen ?? values.name ?? ""}
        options={people}
        showSearch={{ filterOption: (text, option) => (option?.value ?? "").includes(text.trim()) }}
        onSelect={(_, option) => onChange({ contact_id: option.key })}
        onChange={(name: string) => onChange({ ...values, contact_id: people.find((one) => one.value === name)?.key ?? null, name })}
        style={{ width: "100%" }}
      />
      {isNew && question.shape === "occupant" && (
        <Input maxLength={200} aria-label={t("visits.answer.title")} placeholder={t("visits.answer.title")} value={values.title ?? ""} onChange={(event) => onChange({ ...values, title: event.target.value })} />
      )}
      {isNew && <small className="quiet">{t("visits.answer.new_person", { name: typed })}</small>}
    </div>
  );
}

function Superior({ question, chart, values, onChange }: ShapeProps) {
  const { t } = useTranslation();
  const own = question.about.find((one) => one.type === "position")?.id;
  const options = useMemo(() => seatOptions(chart).filter((seat) => seat.value !== own), [chart, own]);
  return (
    <Select
      aria-label={t("visits.answer.superior")}
      placeholder={t("visits.answer.superior")}
      value={values.position_id ?? null}
      options={options}
      showSearch={{ optionFilterProp: "label" }}
      onChange={(position_id: string) => onChange({ position_id })}
      style={{ width: "100%" }}
    />
  );
}

function seatOptions(chart: ChartState | null): { value: string; label: string }[] {
  if (!chart) return [];
  const names = new Map([...chart.occupancies.values()].map((held) => [held.position_id, chart.contacts.get(held.contact_id)?.name ?? ""]));
  return [...chart.positions.values()].map(({ id, title }) => ({ value: id, label: [names.get(id), title].filter(Boolean).join(" · ") || "?" }));
}

function Ours({ values, onChange }: ShapeProps) {
  const { t } = useTranslation();
  const { data: colleagues = [] } = useQuery(membersQuery);
  return (
    <MemberSelect
      aria-label={t("visits.answer.member")}
      placeholder={t("visits.answer.member")}
      members={colleagues}
      value={values.member_id ?? null}
      onChange={(member_id) => onChange({ member_id })}
      style={{ width: "100%" }}
    />
  );
}

function Role({ visit, values, onChange }: ShapeProps) {
  const { t } = useTranslation();
  const { data } = useQuery(roleVocabulariesQuery);
  const words = data?.find((one) => one.code === visit.vocabulary)?.roles ?? [];
  return (
    <div className="answer-chips">
      {words.map((word) => (
        <button
          key={word.code}
          type="button"
          aria-pressed={word.values.some((value) => value === values.role)}
          onClick={() => onChange({ role: word.values[0] as BuyingRole })}
        >
          {lookUp(t, `chains.roles.${visit.vocabulary}.${word.code}`) ?? word.code}
        </button>
      ))}
    </div>
  );
}

const POINTS = ["mobile", "phone", "email", "wechat"] as const;

function Point({ values, onChange }: ShapeProps) {
  const { t } = useTranslation();
  const point = values.point ?? { kind: "mobile", value: "" };
  return (
    <div className="answer-fields">
      <Segmented value={point.kind} options={POINTS.map((value) => ({ value, label: t(`directory.point.${value}`) }))} onChange={(kind) => onChange({ point: { ...point, kind } })} />
      <Input
        inputMode={point.kind === "email" ? "email" : point.kind === "wechat" ? "text" : "tel"}
        maxLength={254}
        aria-label={t("visits.answer.value")}
        placeholder={t("visits.answer.value")}
        value={point.value}
        onChange={(event) => onChange({ point: { ...point, value: event.target.value } })}
      />
    </div>
  );
}

function Still({ values, onChange }: ShapeProps) {
  const { t } = useTranslation();
  return (
    <div className="answer-chips">
      <button type="button" aria-pressed={values.holds === true} onClick={() => onChange({ holds: true })}>
        {t("visits.answer.yes")}
      </button>
      <button type="button" aria-pressed={values.holds === false} onClick={() => onChange({ holds: false })}>
        {t("visits.answer.no")}
      </button>
    </div>
  );
}
