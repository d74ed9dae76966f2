import { useQuery } from "@tanstack/react-query";
import { Button, Input, Popconfirm } from "antd";
import { useState } from "react";

import "./notices.css";

import { feedQuery, makeFeed, revokeFeed, type FeedAddress } from "../../api/notices";
import { useFormat, useTranslation } from "../../i18n";
import { CopyButton } from "../../ui/CopyButton";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { PageHead } from "../../ui/PageHead";
import { useAction } from "../../ui/useAction";

/** One's follow-ups in one's own calendar: a secret address, shown once, that can be renewed and ended. */
export function FeedSettings() {
  const { t } = useTranslation();
  const [made, setMade] = useState<FeedAddress | null>(null);
  const { data, error, refetch } = useQuery(feedQuery);
  const make = useAction(makeFeed, { stale: [["feed"]], onDone: setMade });
  const revoke = useAction(revokeFeed, { stale: [["feed"]], said: () => t("notices.feed.revoked"), onDone: () => setMade(null) });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const active = data.made_at !== null;
  return (
    <>
      <PageHead title={t("notices.feed.title")} intro={t("notices.feed.intro")} />
      {active && <Standing madeAt={data.made_at ?? ""} fetchedAt={data.fetched_at} />}
      <div className="feed-buttons">
        {active ? (
          <Popconfirm title={t("notices.feed.renew_sure")} onConfirm={() => make.mutate()} okText={t("notices.feed.renew")}>
            <Button loading={make.isPending}>{t("notices.feed.renew")}</Button>
          </Popconfirm>
        ) : (
          <Button type="primary" loading={make.isPending} onClick={() => make.mutate()}>
            {t("notices.feed.make")}
          </Button>
        )}
        {active && (
          <Popconfirm title={t("notices.feed.revoke_sure")} onConfirm={() => revoke.mutate()} okText={t("notices.feed.revoke")}>
            <Button danger>{t("notices.feed.revoke")}</Button>
          </Popconfirm>
        )}
      </div>
      {made && <Address made={made} />}
      <HowTo />
    </>
  );
}

function Standing({ madeAt, fetchedAt }: { madeAt: string; fetchedAt: string | null }) {
  const { t } = useTranslation();
  const { ago, date } = useFormat();
  return (
    <p>
      {t("notices.feed.since", { date: date(madeAt) })}{" "}
      <span className="quiet">{fetchedAt ? t("notices.feed.fetched", { ago: ago(fetchedAt) }) : t("notices.feed.never_fetched")}</span>
    </p>
  );
}

function Address({ made }: { made: FeedAddress }) {
  const { t } = useTranslation();
  return (
    <section className="feed-address" aria-label={t("notices.feed.address")}>
      <div>
        <strong>{t("notices.feed.once")}</strong>
        <div className="feed-copy">
          <Input readOnly value={made.address} aria-label={t("notices.feed.address")} onFocus={(event) => event.target.select()} />
          <CopyButton text={made.address} />
        </div>
        <p className="quiet">{t("notices.feed.secret")}</p>
      </div>
      <img className="feed-qr" alt={t("notices.feed.qr")} src={`data:image/svg+xml;utf8,${encodeURIComponent(withSpace(made.qr_svg))}`} />
    </section>
  );
}

/** As a picture of its own, an SVG has to say what it is. */
function withSpace(svg: string): string {
  return svg.includes("xmlns=") ? svg : svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
}

const PROGRAMS = ["outlook", "google", "iphone"] as const;

function HowTo() {
  const { t } = useTranslation();
  return (
    <dl className="feed-how">
      {PROGRAMS.map((program) => (
        <div key={program}>
          <dt>{t(`notices.feed.how.${program}`)}</dt>
          <dd>{t(`notices.feed.how.${program}_text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
