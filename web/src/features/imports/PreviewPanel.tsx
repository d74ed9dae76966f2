import { Alert, Table } from "antd";

import type { Import } from "../../api/imports";
import { problemText, useFormat, useTranslation } from "../../i18n";
import { Findings } from "./Findings";
import { countsOf, knownOf, problemIn, seatsOf, type PreviewSeat } from "./preview";

/** What the import would do: its figures, the seats it would build, whom it knows already, and what is odd. */
export function PreviewPanel({ job, busy }: { job: Import; busy: boolean }) {
  const { t } = useTranslation();
  const problem = problemIn(job.preview);
  return (
    <div className={busy ? "import-preview import-preview-busy" : "import-preview"} aria-busy={busy}>
      <Shape job={job} />
      {problem ? (
        <Alert type="warning" showIcon title={problemText(t, { status: 422, ...problem })} />
      ) : (
        <>
          <Counts job={job} />
          <Seats seats={seatsOf(job.preview)} />
          <Known job={job} />
        </>
      )}
      {(problem || seatsOf(job.preview).length === 0) && <Sample job={job} />}
      <Findings job={job} />
    </div>
  );
}

function Shape({ job }: { job: Import }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { format, rows, encoding } = job.shape;
  const said = [
    job.file_name || t("imports.pasted"),
    t("imports.shape", { format: t(`imports.format.${format}`), rows: number(rows) }),
    encoding && t("imports.encoding", { encoding }),
  ];
  return <p className="quiet import-shape">{said.filter(Boolean).join(" · ")}</p>;
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

const MOST_SEATS = 200;

function Seats({ seats }: { seats: PreviewSeat[] }) {
  const { t } = useTranslation();
  if (seats.length === 0) return null;
  return (
    <>
      <ol className="import-tree">
        {seats.map((seat) => (
          <li key={`${seat.row}-${seat.title}-${seat.name}`} style={{ paddingInlineStart: Math.min(seat.depth, 10) * 18 }}>
            <b>{seat.name || t(seat.empty_as === "unknown" ? "orgchart.unknown" : "orgchart.vacant")}</b>
            <span className="quiet">{[seat.title, seat.department].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ol>
      {seats.length >= MOST_SEATS && <p className="quiet">{t("imports.tree_more", { count: MOST_SEATS })}</p>}
    </>
  );
}

function Known({ job }: { job: Import }) {
  const { t } = useTranslation();
  const known = knownOf(job.preview);
  if (known.length === 0) return null;
  return (
    <ul className="import-known">
      {known.slice(0, 50).map((one) => (
        <li key={one.row}>
          <span className="quiet nowrap">{t("imports.row", { row: one.row })}</span> {one.name}{" "}
          <span className="quiet">{t("imports.existing", { name: one.existing_name })}</span>
        </li>
      ))}
    </ul>
  );
}

function Sample({ job }: { job: Import }) {
  const { t } = useTranslation();
  const { header, sample } = job.shape;
  if (header.length === 0) return null;
  const rows = sample.slice(0, 6).map((cells, index) => ({ key: index, cells }));
  return (
    <section>
      <h3>{t("imports.sample")}</h3>
      <Table
        size="small"
        pagination={false}
        scroll={{ x: "max-content" }}
        dataSource={rows}
        columns={header.map((title, at) => ({
          key: at,
          title,
          ellipsis: true,
          render: (_, row: { cells: string[] }) => row.cells[at],
        }))}
      />
    </section>
  );
}
