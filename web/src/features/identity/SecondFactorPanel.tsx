import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton, Tag } from "antd";
import { useState } from "react";

import "./identity.css";

import { disableSecondFactor, renewRecoveryCodes, secondFactorQuery } from "../../api/identity";
import { useTranslation } from "../../i18n";
import { useFormat } from "../../i18n/format";
import { Failure } from "../../ui/Failure";
import { useAction } from "../../ui/useAction";
import { AskBothFactors } from "./AskBothFactors";
import { Enrolment } from "./Enrolment";
import { RecoveryCodes } from "./RecoveryCodes";

const STALE = [["second-factor"]];

/** Whether a code is asked for, and the way to turn that on or off. */
export function SecondFactorPanel() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(secondFactorQuery);
  const [enrolling, setEnrolling] = useState(false);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <section className="panel panel-pad identity-panel">
      <h2>
        {t("identity.factor.title")}
        {data && <Tag color={data.since ? "success" : "default"}>{t(data.since ? "identity.factor.on" : "identity.factor.off")}</Tag>}
      </h2>
      <p className="quiet">{t("identity.factor.intro")}</p>
      {!data && <Skeleton active paragraph={{ rows: 1 }} title={false} />}
      {data?.since && <InForce since={data.since} left={data.recovery_codes_left} />}
      {data && !data.since && (
        <Button type="primary" onClick={() => setEnrolling(true)}>
          {t("identity.factor.enable")}
        </Button>
      )}
      {enrolling && <Enrolment onClose={() => setEnrolling(false)} />}
    </section>
  );
}

function InForce({ since, left }: { since: string; left: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState<"disable" | "renew" | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const close = () => setAsking(null);
  const disable = useAction(disableSecondFactor, { stale: STALE, said: () => t("identity.factor.disabled"), onDone: close });
  const renew = useAction(renewRecoveryCodes, {
    stale: STALE,
    onDone: ({ recovery_codes }) => {
      close();
      setCodes(recovery_codes);
    },
  });
  return (
    <>
      <p>
        {t("identity.factor.since", { date: format.date(since) })}
        <span className={left < 3 ? "identity-warning" : "quiet"}> {t("identity.factor.left", { count: left })}</span>
      </p>
      <div className="identity-buttons">
        <Button onClick={() => setAsking("renew")}>{t("identity.factor.renew")}</Button>
        <Button danger onClick={() => setAsking("disable")}>
          {t("identity.factor.disable")}
        </Button>
      </div>
      {asking && (
        <AskBothFactors
          title={t(asking === "disable" ? "identity.factor.disable" : "identity.factor.renew")}
          danger={asking === "disable"}
          run={asking === "disable" ? disable.mutateAsync : renew.mutateAsync}
          onClose={close}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </>
  );
}
