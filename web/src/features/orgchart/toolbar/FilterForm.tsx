import { Button, Select, Segmented } from "antd";

import type { ChartFilter, Grade, Role } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { DepartmentsPick } from "./DepartmentsPick";

const ROLES = ["decision_maker", "influencer", "gatekeeper", "user", "opponent"] as const;
const GRADES = ["2", "1", "0", "-1", "-2"] as const;

/** Which seats stay in view. */
export function FilterForm() {
  const { t } = useTranslation();
  const { view, setView, members, state } = useChartApi();
  const filter: ChartFilter = view.filter ?? { mode: "dim" };
  const change = (patch: Partial<ChartFilter>) => setView({ filter: cleaned({ ...filter, ...patch }) });
  const multiple = { mode: "multiple", allowClear: true, size: "small", maxTagCount: "responsive", style: { width: "100%" } } as const;
  const groups = [...state.groups.values()];
  return (
    <div className="filter-form">
      <label htmlFor="filter-departments">{t("orgchart.filter.departments")}</label>
      <DepartmentsPick id="filter-departments" value={filter.departments ?? []} onChange={(departments) => change({ departments })} />
      <label htmlFor="filter-roles">{t("orgchart.filter.roles")}</label>
      <Select<(Role | "none")[]>
        {...multiple}
        id="filter-roles"
        value={[...(filter.roles ?? [])]}
        onChange={(roles) => change({ roles })}
        options={[
          ...ROLES.map((value) => ({ value, label: t(`decisions.roles.${value}`) })),
          { value: "none" as const, label: t("orgchart.filter.no_role") },
        ]}
      />
      <label htmlFor="filter-stances">{t("orgchart.filter.stances")}</label>
      <Select<(Grade | "unset")[]>
        {...multiple}
        id="filter-stances"
        value={[...(filter.stances ?? [])]}
        onChange={(stances) => change({ stances })}
        options={[
          ...GRADES.map((value) => ({ value: Number(value) as Grade, label: t(`decisions.grade.${value}`) })),
          { value: "unset" as const, label: t("orgchart.filter.unset") },
        ]}
      />
      <label htmlFor="filter-owners">{t("orgchart.filter.owners")}</label>
      <Select<string[]>
        {...multiple}
        id="filter-owners"
        value={[...(filter.owners ?? [])]}
        onChange={(owners) => change({ owners })}
        options={[
          ...members.map((member) => ({ value: member.id, label: member.name })),
          { value: "none", label: t("orgchart.filter.no_owner") },
        ]}
      />
      {groups.length > 0 && (
        <>
          <label htmlFor="filter-groups">{t("orgchart.filter.groups")}</label>
          <Select<string[]>
            {...multiple}
            id="filter-groups"
            value={[...(filter.group_ids ?? [])]}
            onChange={(group_ids) => change({ group_ids })}
            options={groups.map((group) => ({ value: group.id, label: group.name }))}
          />
        </>
      )}
      <span>{t("orgchart.filter.insight")}</span>
      <Segmented
        size="small"
        value={filter.insight ?? "all"}
        onChange={(insight) => change({ insight: insight === "all" ? undefined : insight } as Partial<ChartFilter>)}
        options={[
          { value: "all" as const, label: t("common.all") },
          { value: "insighted" as const, label: t("orgchart.filter.insighted") },
          { value: "uninsighted" as const, label: t("orgchart.filter.uninsighted") },
        ]}
      />
      <span>{t("orgchart.filter.seats")}</span>
      <Segmented
        size="small"
        value={filter.seats ?? "all"}
        onChange={(seats) => change({ seats: seats === "all" ? undefined : seats } as Partial<ChartFilter>)}
        options={[
          { value: "all" as const, label: t("common.all") },
          { value: "taken" as const, label: t("orgchart.filter.taken") },
          { value: "empty" as const, label: t("orgchart.filter.empty") },
        ]}
      />
      <span>{t("orgchart.filter.mode")}</span>
      <Segmented
        size="small"
        value={filter.mode}
        onChange={(mode) => setView({ filter: { ...filter, mode } })}
        options={[
          { value: "dim" as const, label: t("orgchart.filter.dim") },
          { value: "hide" as const, label: t("orgchart.filter.hide") },
        ]}
      />
      <span />
      <Button size="small" disabled={!view.filter} onClick={() => setView({ filter: null })}>
        {t("common.clear")}
      </Button>
    </div>
  );
}

/** A filter without any condition is none. */
export function cleaned(filter: ChartFilter): ChartFilter | null {
  const set = Object.entries(filter).filter(
    ([key, value]) => key !== "mode" && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return set.length === 0 ? null : ({ ...Object.fromEntries(set), mode: filter.mode } as ChartFilter);
}
