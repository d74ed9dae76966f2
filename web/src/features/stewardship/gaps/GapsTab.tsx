import { CheckCircleOutlined, ExclamationCircleFilled, LockOutlined, WarningOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, InputNumber } from "antd";
import { Link } from "react-router";

import "../gaps.css";

import { endDuty, gapsQuery, type Gap, type Gaps } from "../../../api/stewardship";
import { editWorkspace, workspaceQuery } from "../../../api/workspaces";
import { toProblem, useTranslation, type TFunction } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useAction } from "../../../ui/useAction";
import { useUrlState } from "../../../ui/useUrlState";
import { useLanguage } from "../../../ui/useLanguage";
import { gapLink, GRAVE, KINDS, type GapKind } from "./gapLink";

/** What nobody answers for, what two answer for, and who cannot: in sentences, each with a way to mend it. */
export function GapsTab() {
  const { t } = useTranslation();
  const lang = useLanguage();
  const [values, change] = useUrlState(["most_keys"] as const);
  const tried = values.most_keys ? Math.min(Math.max(Number(values.most_keys) || 1, 1), 1000) : null;
  const { data, error, refetch } = useQuery({ ...gapsQuery(lang, tried), placeholderData: keepPreviousData, staleTime: 0 });
  if (error && toProblem(error).code === "forbidden") return <EmptyState icon={<LockOutlined />} title={t("stewardship.gaps.only_leaders")} />;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <div className="gaps-head">
        <strong>{t("stewardship.gaps.found", { count: data.total, accounts: data.accounts })}</strong>
        <KeysLimit used={tried ?? data.most_keys} tried={tried !== null} onTry={(value) => change({ most_keys: value ? String(value) : undefined })} />
      </div>
      {data.total === 0 && <EmptyState icon={<CheckCircleOutlined />} title={t("stewardship.gaps.none")} text={t("stewardship.gaps.none_text")} />}
      <div className="gaps">
        {KINDS.map((kind) => {
          const group = data.groups.find((one) => one.kind === kind);
          return group && <GapGroup key={kind} kind={kind} group={group} />;
        })}
      </div>
    </>
  );
}

interface LimitProps {
  used: number;
  /** Another limit than the workspace's is being tried. */
  tried: boolean;
  onTry: (value: number | null) => void;
}

/** How many key accounts are too many: tried by everybody, kept by administrators. */
function KeysLimit({ used, tried, onTry }: LimitProps) {
  const { t } = useTranslation();
  const { data: workspace } = useQuery(workspaceQuery);
  const queries = useQueryClient();
  const keep = useAction(() => editWorkspace({ expected_version: workspace?.version ?? 0, most_keys: used }), {
    stale: [["stewardship", "gaps"]],
    said: () => t("common.saved"),
    onDone: (saved) => {
      queries.setQueryData(workspaceQuery.queryKey, saved);
      onTry(null);
    },
  });
  return (
    <span className="gaps-limit">
      <label>
        {t("stewardship.gaps.most_keys")}
        <InputNumber min={1} max={1000} value={used} onChange={(value) => onTry(value && value !== workspace?.most_keys ? value : null)} style={{ width: 76 }} />
      </label>
      {tried && workspace?.can.edit && (
        <Button size="small" loading={keep.isPending} onClick={() => keep.mutate(undefined)}>
          {t("stewardship.gaps.keep_limit")}
        </Button>
      )}
    </span>
  );
}

function GapGroup({ kind, group }: { kind: GapKind; group: Gaps["groups"][number] }) {
  const { t } = useTranslation();
  const more = group.total - group.items.length;
  return (
    <section className="gap-group" aria-label={t(`stewardship.gaps.kind.${kind}`)}>
      <h2>
        {GRAVE.has(kind) ? <ExclamationCircleFilled className="gap-grave" /> : <WarningOutlined />}
        {t(`stewardship.gaps.kind.${kind}`)}
        <span>{group.total}</span>
      </h2>
      <ul>
        {group.items.map((gap, k) => (
          <li key={k}>
            <span>{sentence(t, kind, gap)}</span>
            {kind === "duty_idle" && gap.duty_id ? <TakeAway id={gap.duty_id} /> : <Link to={gapLink(kind, gap)}>{t("stewardship.gaps.mend")}</Link>}
          </li>
        ))}
      </ul>
      {more > 0 && <div className="gap-more">{t("stewardship.gaps.more", { count: more })}</div>}
    </section>
  );
}

function TakeAway({ id }: { id: string }) {
  const { t } = useTranslation();
  const take = useAction(() => endDuty(id), { stale: [["stewardship"]] });
  return (
    <Button type="link" size="small" loading={take.isPending} onClick={() => take.mutate(undefined)}>
      {t("common.remove")}
    </Button>
  );
}

function sentence(t: TFunction, kind: GapKind, gap: Gap): string {
  const joined = (items: readonly { name: string }[]) => items.map(({ name }) => name).join(t("common.marks.comma"));
  return t(`stewardship.gaps.said.${kind}`, {
    step: gap.step?.name ?? "",
    steps: joined(gap.steps),
    holders: joined(gap.holders),
    customer: gap.customer?.name ?? "",
    trait: gap.trait ? t(`stewardship.traits.${gap.trait}`) : "",
    value: gap.value,
    count: gap.count,
  });
}
