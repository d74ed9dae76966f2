import { ExportOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import "./data.css";

import { workspaceExportsQuery, type WorkspaceExport } from "../../../api/portability";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { PageHead } from "../../../ui/PageHead";
import { ExportTable } from "./ExportTable";
import { FetchExport } from "./FetchExport";
import { NewExport } from "./NewExport";

/** The whole workspace as one file, for administrators; and how one is brought in. */
export function WorkspaceData() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(workspaceExportsQuery);
  const [making, setMaking] = useState(false);
  const [fetching, setFetching] = useState<WorkspaceExport | null>(null);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const busy = data?.some((one) => one.state === "making") ?? false;
  const make = (
    <Button type="primary" icon={<ExportOutlined />} disabled={busy} onClick={() => setMaking(true)}>
      {t("portability.make")}
    </Button>
  );
  const empty = !isPending && data.length === 0;
  return (
    <>
      <PageHead title={t("portability.title")} intro={t("portability.intro")} actions={!empty && make} />
      {empty ? (
        <EmptyState title={t("portability.none")} text={t("portability.none_text")} action={make} />
      ) : (
        <ExportTable rows={data ?? []} loading={isPending} onFetch={setFetching} />
      )}
      <section className="panel panel-pad data-bring">
        <h2>{t("portability.bring_title")}</h2>
        <p className="quiet">{t("portability.bring_text")}</p>
        <pre>guanxi import workspace workspace.guanxi</pre>
      </section>
      {making && <NewExport onClose={() => setMaking(false)} />}
      {fetching && <FetchExport one={fetching} onClose={() => setFetching(null)} />}
    </>
  );
}
