import { Alert } from "antd";

import type { Import, MappingPatch } from "../../api/imports";
import { problemText, useFormat, useTranslation } from "../../i18n";
import { FindingsTable } from "./FindingsTable";
import { KnownContacts } from "./KnownContacts";
import { KnownCases, KnownMembers } from "./KnownServed";
import { countsOf, figure, problemIn, seatsOf } from "./preview";
import { ProtectedRows } from "./ProtectedRows";
import { SeatTree } from "./SeatTree";
import { ShapeLine } from "./ShapeLine";

interface Props {
  job: Import;
  busy: boolean;
  onMap: (patch: MappingPatch) => void;
}

/** What the import would do, before it does anything. */
export function PreviewStep({ job, busy, onMap }: Props) {
  const { t } = useTranslation();
  const problem = problemIn(job.preview);
  if (problem) {
    return (
      <div className="import-preview">
        <ShapeLine job={job} />
        <Alert type="warning" showIcon title={problemText(t, { status: 422, ...problem })} />
        <FindingsTable job={job} />
      </div>
    );
  }
  const seats = seatsOf(job.preview);
  return (
    <div className={busy ? "import-preview import-busy" : "import-preview"} aria-busy={busy}>
      <ShapeLine job={job} />
      <WillDo job={job} />
      <Counts job={job} />
      <div className={seats.length > 0 ? "import-two" : "import-one"}>
        {seats.length > 0 && <SeatTree seats={seats} total={figure(job.preview, "seats")} />}
        {job.kind === "contacts" && <KnownContacts job={job} busy={busy} onMap={onMap} />}
        {job.kind === "cases" && <KnownCases job={job} busy={busy} onMap={onMap} />}
        {job.kind === "campaign" && <KnownMembers job={job} busy={busy} onMap={onMap} />}
        {job.kind === "leads" && <ProtectedRows job={job} busy={busy} onMap={onMap} />}
        <FindingsTable job={job} />
      </div>
    </div>
  );
}

/** The gist in a sentence. */
function WillDo({ job }: { job: Import }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const count = (name: string) => figure(job.preview, name);
  const fresh = count("contacts_new") + (job.mapping.duplicates === "create" ? count("contacts_existing") : 0);
  const values = {
    seats: number(count("seats") - count("seats_existing")),
    placed: number(count("seats_existing")),
    fresh: number(job.kind === "chart" ? count("contacts_new") : fresh),
    known: number(count("contacts_existing")),
    accounts: number(count("accounts_new")),
  };
  const served = (kind: "cases" | "campaign", failed: "cases_refused" | "campaign_unknown") => {
    const [fresh, known, lost] = (kind === "cases" ? ["cases_new", "cases_existing", "cases_refused"] : ["members_new", "members_existing", "members_unknown"]).map(count) as [number, number, number];
    const policy = job.mapping.duplicates === "merge" ? "merge" : "skip";
    return [t(`imports.will.${kind}`, { fresh: number(fresh) }), known > 0 && t(`imports.will.${kind}_${policy}`, { known: number(known) }), lost > 0 && t(`imports.will.${failed}`, { count: lost })];
  };
  const text =
    job.kind === "chart"
      ? [t("imports.will.chart", values), count("contacts_existing") > 0 && t("imports.will.chart_known", values), count("seats_existing") > 0 && t("imports.will.chart_placed", values)]
      : job.kind === "cases"
        ? served("cases", "cases_refused")
        : job.kind === "campaign"
        ? served("campaign", "campaign_unknown")
        : job.kind === "leads"
        ? [t("imports.will.leads", { fresh: number(count("leads_new")) }), count("leads_existing") > 0 && t(`imports.will.leads_${job.mapping.duplicates === "create" ? "create" : "skip"}`, { known: number(count("leads_existing")) })]
        : [t("imports.will.contacts", values), count("contacts_existing") > 0 && t(`imports.will.${job.mapping.duplicates}`, values), count("accounts_new") > 0 && t("imports.will.accounts", values)];
  return <Alert type="info" showIcon title={t("imports.will.sentence", { parts: text.filter(Boolean).join(t("imports.will.and")) })} />;
}

function Counts({ job }: { job: Import }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <dl className="import-counts">
      {countsOf(job).map(({ name, value, worrying }) => (
        <div key={name} className={worrying ? "import-count import-count-worry" : "import-count"}>
          <dt>{t(`imports.count.${name}`)}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
