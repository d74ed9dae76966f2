import { CheckCircleFilled, CloseCircleFilled, SafetyCertificateOutlined } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { useEffect, useRef, useState } from "react";

import { problemText, toProblem, useFormat, useTranslation } from "../../../i18n";
import { verifyLogs, type ChainState, type LogState } from "./verifying";

/** Whether anybody rewrote the logs, checked while one watches. */
export function Verification() {
  const { t } = useTranslation();
  const [state, setState] = useState<ChainState | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = () => {
    const controller = new AbortController();
    stop.current = controller;
    setRunning(controller);
    setFailure(null);
    setState(null);
    verifyLogs(setState, controller.signal)
      .catch((error: unknown) => setFailure(problemText(t, toProblem(error))))
      .finally(() => setRunning(null));
  };
  return (
    <section className="panel audit-chain">
      <div className="audit-chain-head">
        <div>
          <h3>{t("audit.chain")}</h3>
          <p className="quiet">{t("audit.chain_text")}</p>
        </div>
        {running ? (
          <Button onClick={() => running.abort()}>{t("common.cancel")}</Button>
        ) : (
          <Button icon={<SafetyCertificateOutlined />} onClick={start}>
            {t("audit.verify")}
          </Button>
        )}
      </div>
      {failure && <Alert type="error" showIcon title={failure} />}
      {state?.logs.map((log) => <LogLine key={log.log} state={log} running={running !== null} />)}
      {state !== null && state.leftOut > 0 && <p className="quiet">{t("audit.left_out", { count: state.leftOut })}</p>}
    </section>
  );
}

function LogLine({ state, running }: { state: LogState; running: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const whole = state.findings.length === 0;
  const share = state.total === 0 ? 100 : Math.min(100, Math.round((state.rows / state.total) * 100));
  return (
    <div className="audit-log">
      <div className="audit-log-line">
        {state.done ? (
          whole ? (
            <CheckCircleFilled className="audit-good" />
          ) : (
            <CloseCircleFilled className="audit-bad" />
          )
        ) : null}
        <b>{t(`audit.log.${state.log}`)}</b>
        <span>
          {state.done
            ? t(whole ? "audit.whole" : "audit.broken", { rows: format.number(state.rows) })
            : t(running ? "audit.checking" : "audit.stopped", { rows: format.number(state.rows), total: format.number(state.total) })}
        </span>
      </div>
      {!state.done && <Progress percent={share} size="small" showInfo={false} />}
      {state.redacted > 0 && <div className="quiet">{t("audit.redacted_rows", { count: state.redacted })}</div>}
      {state.findings.length > 0 && (
        <ul className="audit-findings">
          {state.findings.map((finding) => (
            <li key={`${finding.code}${finding.seq}`}>
              {t("common.marks.named", {
                name: finding.seq === finding.until ? `${finding.seq}` : `${finding.seq}–${finding.until}`,
                text: t(`audit.finding.${finding.code}`),
              })}
            </li>
          ))}
        </ul>
      )}
      <div className="audit-head quiet">
        {t("audit.head", { number: state.total })} <code className="audit-hash">{state.hash}</code>
      </div>
    </div>
  );
}
