import { useQuery } from "@tanstack/react-query";
import { Alert, Table, Tag } from "antd";

import { unfoldedQuery, type UnfoldedChange } from "../../../api/audit";
import { lookUp, useFormat, useTranslation } from "../../../i18n";
import { actorName } from "../../../ui/actorName";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { SideDrawer } from "../../../ui/SideDrawer";
import { labelOf, valueText } from "../details";
import { taleOf, type Tale } from "../tale";
import { kindText } from "./event";

type Image = UnfoldedChange["images"][number];

/** One change, column by column: what was there before, and after. */
export function ChangeDrawer({ changeId, onClose }: { changeId: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <SideDrawer
      open={changeId !== null}
      onClose={onClose}
      width={640}
      title={t("audit.change_title")}
      destroyOnHidden
    >
      {changeId && <Change changeId={changeId} />}
    </SideDrawer>
  );
}

function Change({ changeId }: { changeId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(unfoldedQuery(changeId));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const tale = taleOf(data, (title, occupant) => [title, occupant].filter(Boolean).join(" "));
  const left = data.total - data.images.length;
  return (
    <div className="audit-change">
      <dl className="audit-facts">
        <Fact label={t("audit.who")} value={actorName(t, data)} />
        <Fact label={t("audit.when")} value={format.dateTime(data.at)} />
        <Fact label={t("audit.kind_label")} value={kindText(t, data.kind)} />
        <Fact label={t("audit.number")} value={String(data.seq)} />
        <Fact label={t("audit.hash")} value={<code className="audit-hash">{data.hash}</code>} />
      </dl>
      {data.images.map((image) => (
        <ImageTable key={`${image.table}${image.id}`} image={image} tale={tale} />
      ))}
      {left > 0 && <Alert type="info" title={t("audit.more_rows", { count: left })} />}
    </div>
  );
}

function Fact({ label, value }: { label: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function ImageTable({ image, tale }: { image: Image; tale: Tale }) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = (column: string) => {
    const known = labelOf(image.table, column, t);
    return known === column ? (lookUp(t, `audit.columns.${column}`) ?? column) : known;
  };
  const shown = (column: string, value: unknown) => valueText(column, value, tale, t, format) ?? plain(value);
  return (
    <section className="audit-image">
      <h4>
        {lookUp(t, `audit.table.${image.table}`) ?? lookUp(t, `problems.what.${image.table}`) ?? image.table}
        <Tag variant="filled">{t(`audit.did.${image.did}`)}</Tag>
      </h4>
      <Table
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={image.fields}
        tableLayout="fixed"
        columns={[
          { title: t("audit.column"), width: "28%", render: (_, field) => label(field.name) },
          { title: t("audit.before"), render: (_, field) => <span className="change-was">{shown(field.name, field.before)}</span> },
          { title: t("audit.after"), render: (_, field) => shown(field.name, field.after) },
        ]}
      />
    </section>
  );
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
