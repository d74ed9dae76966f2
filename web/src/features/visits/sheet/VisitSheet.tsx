import { CheckOutlined, DownloadOutlined, LeftOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import "./sheet.css";

import { fetchFile } from "../../../api/exports";
import { setQuestions, visitFileAddress, visitQuery, type Visit } from "../../../api/visits";
import type { ChartState } from "../../../graph";
import { useFormat, useTranslation } from "../../../i18n";
import { DownloadButton } from "../../../ui/DownloadButton";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useAction } from "../../../ui/useAction";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useLanguage } from "../../../ui/useLanguage";
import { AnswerCard } from "../answers/AnswerCard";
import { OwnQuestion } from "../plan/ProposedQuestions";
import { ChartExtract } from "./ChartExtract";
import { CloseVisit } from "./CloseVisit";
import { PeopleMet } from "./PeopleMet";
import { VisitMenu } from "./VisitMenu";

interface Props {
  visitId: string;
  /** The account's chart as it stands, when its key is known; null while it loads. */
  withChart: (accountId: string, show: (chart: ChartState | null) => ReactNode) => ReactNode;
  reach: (contactId: string) => ReactNode;
}

/** The sheet of a visit: whom we meet, what to ask, what came of it. In a lobby, with one hand. */
export function VisitSheet({ visitId, withChart, reach }: Props) {
  const { data, error, refetch } = useQuery({ ...visitQuery(visitId, useLanguage()), staleTime: 0 });
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return withChart(data.account.id, (chart) => <Opened visit={data} chart={chart} reach={reach} />);
}

function Opened({ visit, chart, reach }: { visit: Visit; chart: ChartState | null; reach: Props["reach"] }) {
  const phone = useIsPhone();
  const canAnswer = (visit.can.contribute ?? false) && visit.state !== "dropped";
  const questions = <Questions visit={visit} chart={chart} canAnswer={canAnswer} />;
  return (
    <div className="visit-page">
      <Head visit={visit} />
      <div className="visit-columns">
        <main>{questions}</main>
        <aside>
          <PeopleMet visit={visit} reach={reach} />
          {!phone && <ChartExtract visit={visit} chart={chart} />}
        </aside>
      </div>
      {phone && canAnswer && visit.state === "planned" && (
        <footer className="visit-foot">
          <Closing visit={visit} large />
        </footer>
      )}
    </div>
  );
}

function Head({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const lang = useLanguage();
  const phone = useIsPhone();
  const planned = visit.state === "planned";
  const names = [visit.owner, ...visit.members].map((one) => one.name).join(t("common.marks.comma"));
  return (
    <header className="visit-head">
      <div className="visit-head-row">
        <Link className="visit-back" to={visit.chain ? `/chains/${visit.chain.id}` : `/accounts/${visit.account.id}/visits`}>
          <LeftOutlined aria-hidden /> {visit.chain?.name ?? visit.account.name}
        </Link>
        <h1>{t("visits.title")}</h1>
        <Tag color={planned ? "blue" : visit.state === "closed" ? "green" : "default"}>{t(`visits.state.${visit.state}`)}</Tag>
        <span className="visit-tools">
          <DownloadButton icon={<DownloadOutlined />} source={() => fetchFile(visitFileAddress(visit.id, lang), "visit.pdf")}>
            {phone ? "PDF" : t("visits.pdf")}
          </DownloadButton>
          {!phone && planned && visit.can.contribute && <Closing visit={visit} />}
          {visit.can.contribute && <VisitMenu visit={visit} />}
        </span>
      </div>
      <p className="visit-facts">
        <b>{dateTime(visit.at)}</b>
        <span>{t(`visits.kind.${visit.kind}`)}</span>
        <Link to={`/accounts/${visit.account.id}`}>{visit.account.name}</Link>
        {visit.place && <span>{visit.place}</span>}
        <span>
          {t("visits.form.members")} {names}
        </span>
      </p>
      {visit.purpose && <p className="visit-purpose">{visit.purpose}</p>}
      {visit.follow_up && (
        <p className="visit-purpose">
          {t("visits.sees_to")} <Link to={`/followups?id=${visit.follow_up.id}`}>{visit.follow_up.about || t("followups.be_in_touch")}</Link>
        </p>
      )}
      {visit.interaction && visit.state === "closed" && (
        <p className="visit-purpose">
          <Link to={`/accounts/${visit.account.id}/interactions`}>{t("visits.closed_as")}</Link> {visit.interaction.outcome || visit.interaction.summary}
        </p>
      )}
    </header>
  );
}

function Closing({ visit, large = false }: { visit: Visit; large?: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" icon={<CheckOutlined />} size={large ? "large" : "middle"} block={large} onClick={() => setOpen(true)}>
        {t("visits.close.action")}
      </Button>
      {open && <CloseVisit visit={visit} onClose={() => setOpen(false)} />}
    </>
  );
}

function Questions({ visit, chart, canAnswer }: { visit: Visit; chart: ChartState | null; canAnswer: boolean }) {
  const { t } = useTranslation();
  const left = visit.questions.filter((one) => one.answer === null && (one.open || one.key === "")).length;
  const add = useAction(
    (text: string) => setQuestions(visit.id, [...visit.questions.map(({ key, question, asked }) => ({ key, text: key ? "" : question, asked_id: asked?.id ?? null })), { key: "", text, asked_id: null }]),
    { stale: [["visits"]] },
  );
  return (
    <section aria-label={t("visits.questions")}>
      <h2 className="visit-h2">
        {t("visits.questions")} <span className="quiet">{left > 0 ? t("visits.questions_left", { count: left }) : t("visits.all_answered")}</span>
      </h2>
      <ul className="answer-list">
        {visit.questions.map((question) => (
          <AnswerCard key={question.id} visit={visit} question={question} chart={chart} canAnswer={canAnswer} />
        ))}
      </ul>
      {canAnswer && visit.state === "planned" && (
        <div className="visit-own">
          <OwnQuestion onAdd={(text) => add.mutate(text)} />
        </div>
      )}
    </section>
  );
}
