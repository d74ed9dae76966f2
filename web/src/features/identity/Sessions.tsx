import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm, Tag } from "antd";

import "./identity.css";

import { endOtherSessions, endSession, sessionsQuery } from "../../api/identity";
import type { BrowserSession } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useFormat } from "../../i18n/format";
import { Failure } from "../../ui/Failure";
import { PageHead } from "../../ui/PageHead";
import { WholeTable } from "../../ui/WholeTable";
import { useAction } from "../../ui/useAction";
import { useIsPhone } from "../../ui/useIsPhone";
import { browserName } from "./browsers";

const STALE = [["sessions"]];

/** The browsers in which one is signed in. */
export function Sessions() {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = useIsPhone();
  const { data, error, isPending, refetch } = useQuery(sessionsQuery);
  const end = useAction(endSession, { stale: STALE, said: () => t("identity.sessions.ended") });
  const endOthers = useAction(endOtherSessions, { stale: STALE, said: () => t("identity.sessions.others_ended") });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const when = (row: BrowserSession) => (row.current ? t("identity.sessions.now") : format.ago(row.seen_at));
  return (
    <>
      <PageHead
        title={t("identity.sessions.title")}
        intro={t("identity.sessions.intro")}
        actions={
          <Popconfirm title={t("identity.sessions.end_others_sure")} onConfirm={() => endOthers.mutate()}>
            <Button danger disabled={(data ?? []).length < 2}>
              {t("identity.sessions.end_others")}
            </Button>
          </Popconfirm>
        }
      />
      <WholeTable<BrowserSession>
        loading={isPending}
        dataSource={data ?? []}
        columns={[
          {
            title: t("identity.sessions.browser"),
            render: (_, row) => (
              <>
                {browserName(row.browser) || t("identity.sessions.unknown")}{" "}
                {row.current && <Tag color="blue">{t("identity.sessions.current")}</Tag>}
                {phone && (
                  <div className="quiet">
                    {row.source} · {when(row)}
                  </div>
                )}
              </>
            ),
          },
          { title: t("identity.sessions.source"), dataIndex: "source", responsive: ["md"] },
          { title: t("identity.sessions.seen"), render: (_, row) => when(row), responsive: ["md"] },
          { title: t("identity.sessions.started"), render: (_, row) => format.dateTime(row.started_at), responsive: ["md"] },
          {
            key: "end",
            align: "right",
            render: (_, row) =>
              !row.current && (
                <Button type="link" size="small" danger onClick={() => end.mutate(row.id)}>
                  {t("identity.sessions.end")}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
