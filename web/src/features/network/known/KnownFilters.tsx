import { Select } from "antd";

import { fetchFile, listExportAddress } from "../../../api/exports";
import type { MemberAcquaintances } from "../../../api/heat";
import { currentLanguage, useTranslation } from "../../../i18n";
import { ExportMenu } from "../../../ui/ExportMenu";
import { FilterSelect } from "../../../ui/filters";
import { ListBar } from "../../../ui/ListBar";
import { STRENGTH_WORDS } from "../ties/StrengthMark";
import { SORTS, type KnownView } from "./useKnown";

/** Search, narrow, order, and take along. */
export function KnownFilters({ view, data }: { view: KnownView; data: MemberAcquaintances }) {
  const { t } = useTranslation();
  const { query, narrow } = view;
  const steps = STRENGTH_WORDS.filter(([from]) => from > 0);
  const file = (format: "csv" | "xlsx", label: string) => ({
    key: format,
    label,
    source: () => fetchFile(listExportAddress(`members/${view.member}/acquaintances`, format, currentLanguage(), query), `known.${format}`),
  });
  return (
    <ListBar
      text={query.q ?? ""}
      hint={t("known.search")}
      onText={(q) => narrow({ q })}
      active={view.active}
      onReset={view.reset}
      extra={
        <>
          <Select
            aria-label={t("known.sort")}
            value={query.sort ?? "strength"}
            popupMatchSelectWidth={false}
            options={SORTS.map((value) => ({ value, label: t(`known.sorts.${value}`) }))}
            onChange={(sort) => narrow({ sort: sort === "strength" ? "" : sort })}
          />
          <ExportMenu files={[file("xlsx", t("directory.export_xlsx")), file("csv", t("directory.export_csv"))]} />
        </>
      }
    >
      <FilterSelect
        label={t("known.all_accounts")}
        className="known-account"
        value={query.account_id ?? undefined}
        showSearch={{ optionFilterProp: "label" }}
        options={data.accounts.map(({ id, name, people }) => ({ value: id, label: `${name} ${people}` }))}
        onChoose={(at) => narrow({ at })}
      />
      <FilterSelect
        label={t("known.any_strength")}
        value={query.least ? String(query.least) : undefined}
        options={steps.map(([from, word]) => ({ value: String(from), label: t("known.at_least", { word: t(`heat.word.${word}`), from }) }))}
        onChoose={(least) => narrow({ least })}
      />
    </ListBar>
  );
}
