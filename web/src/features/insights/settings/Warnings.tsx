import { useQuery } from "@tanstack/react-query";
import { InputNumber, Switch } from "antd";

import "./warning-rules.css";

import { warningRulesQuery, type WarningRule } from "../../../api/insights";
import { editWorkspace, workspaceQuery, type WorkspacePatch } from "../../../api/workspaces";
import { useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { PageHead } from "../../../ui/PageHead";
import { SEVERITIES, SeverityIcon } from "../../../ui/warnings/SeverityIcon";
import { useAction } from "../../../ui/useAction";
import { useLanguage } from "../../../ui/useLanguage";

type Patch = Pick<WorkspacePatch, "warnings" | "thresholds">;

/** Which warnings are on, and from which figures they speak: every change holds at once. */
export function Warnings() {
  const { t } = useTranslation();
  const { data: rules, error, refetch } = useQuery(warningRulesQuery(useLanguage()));
  const { data: settings } = useQuery(workspaceQuery);
  const version = settings?.version ?? 0;
  const save = useAction((patch: Patch) => editWorkspace({ ...patch, expected_version: version }), {
    stale: [["warning-rules"], ["workspace"], ["chains"], ["today"], ["overview"]],
    said: () => t("common.saved"),
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!rules || !settings) return <Loading />;
  const change = settings.can.edit && !save.isPending ? (patch: Patch) => save.mutate(patch) : null;
  return (
    <>
      <PageHead title={t("insights.settings.title")} intro={t(settings.can.edit ? "insights.settings.intro" : "insights.settings.intro_reader")} />
      {SEVERITIES.map((severity) => (
        <section key={severity} className="settings-section warning-rules" aria-label={t(`insights.severity.${severity}`)}>
          <h2>{t(`insights.severity.${severity}`)}</h2>
          {rules
            .filter((rule) => rule.severity === severity)
            .map((rule) => (
              <RuleRow key={rule.code} rule={rule} change={change} />
            ))}
        </section>
      ))}
    </>
  );
}

function RuleRow({ rule, change }: { rule: WarningRule; change: ((patch: Patch) => void) | null }) {
  return (
    <div className={rule.on ? "warning-rule" : "warning-rule warning-rule-off"}>
      <SeverityIcon severity={rule.severity} />
      <div className="warning-rule-words">
        <label htmlFor={`rule-${rule.code}`}>{rule.name}</label>
        <p>{plain(rule.advice)}</p>
      </div>
      {rule.threshold !== null && <Threshold key={rule.threshold} rule={rule} change={change} />}
      <Switch
        id={`rule-${rule.code}`}
        size="small"
        checked={rule.on}
        disabled={change === null}
        onChange={(on) => change?.({ warnings: { [rule.code]: on } })}
      />
    </div>
  );
}

/** The figure is sent when the field is left, or on Enter. */
function Threshold({ rule, change }: { rule: WarningRule; change: ((patch: Patch) => void) | null }) {
  const { t } = useTranslation();
  const send = (text: string) => {
    const figure = Math.round(Number(text));
    if (text.trim() !== "" && Number.isFinite(figure) && figure !== rule.threshold) change?.({ thresholds: { [rule.code]: figure } });
  };
  return (
    <label className="warning-threshold">
      {t("insights.settings.from")}
      <InputNumber
        size="small"
        min={rule.least ?? 0}
        max={rule.most ?? undefined}
        defaultValue={rule.threshold ?? undefined}
        disabled={change === null || !rule.on}
        aria-label={`${rule.name}: ${t(`insights.unit.${rule.unit ?? "days"}`)}`}
        onBlur={(event) => send(event.target.value)}
        onPressEnter={(event) => send(event.currentTarget.value)}
      />
      {t(`insights.unit.${rule.unit ?? "days"}`)}
    </label>
  );
}

/** The advice without the names that stand in it only once there is somebody to name. */
function plain(advice: string): string {
  return advice.replace(/\{\w+\}/g, "…");
}
