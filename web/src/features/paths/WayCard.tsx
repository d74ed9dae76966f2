import { SendOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Tag, Tooltip } from "antd";
import { Fragment, useState } from "react";
import { Link } from "react-router";

import type { PathStep, PathWay } from "../../api/paths";
import { avatarText } from "../../graph/text";
import { useFormat, useTranslation } from "../../i18n";
import { AskDialog } from "./AskDialog";
import { hopLines } from "./hops";
import { knownAddress } from "../../ui/knownAddress";

const COLORS = { good: "green", fair: "blue", slim: "default" } as const;

interface Props {
  way: PathWay;
  number: number;
  /** Who reads: his own name is "me". */
  me: string;
  onAsked: () => void;
}

/** One way as a chain of people: why each introduces us to the next, whom to ask, and in which order to visit. */
export function WayCard({ way, number, me, onAsked }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const own = way.ask.member_id === me;
  return (
    <li className="way" data-chance={way.chance_word}>
      <header className="way-head">
        <h3>{t("paths.way", { number })}</h3>
        <Tooltip title={t("paths.chance_hint")}>
          <Tag color={COLORS[way.chance_word]}>{t(`paths.chance.${way.chance_word}`)}</Tag>
        </Tooltip>
        {way.risk && (
          <Tag color="red" icon={<WarningOutlined />}>
            {t("paths.risk")}
          </Tag>
        )}
        <span className="quiet way-weakest">{t("paths.weakest", { strength: way.strength })}</span>
      </header>
      <ol className="way-chain">
        {way.steps.map((step, place) => (
          <Fragment key={step.id}>
            {place > 0 && <Hop before={way.steps[place - 1]!} step={step} />}
            <Person step={step} mine={step.id === me} wanted={place === way.steps.length - 1} />
          </Fragment>
        ))}
      </ol>
      <footer className="way-foot">
        <Advice way={way} own={own} />
        <Button type={number === 1 ? "primary" : "default"} icon={<SendOutlined />} onClick={() => setAsking(true)}>
          {t(own ? "paths.ask.self" : "paths.ask.button")}
        </Button>
      </footer>
      {asking && <AskDialog steps={way.steps} own={own} onAsked={onAsked} onClose={() => setAsking(false)} />}
    </li>
  );
}

function Person({ step, mine, wanted }: { step: PathStep; mine: boolean; wanted: boolean }) {
  const { t } = useTranslation();
  const kind = step.kind === "member" ? "ours" : wanted ? "wanted" : "theirs";
  return (
    <li className={step.against ? "way-person way-against" : "way-person"} data-kind={kind}>
      <span className="way-avatar" aria-hidden>
        {avatarText(step.name)}
      </span>
      <span className="way-name">
        <Link to={step.kind === "contact" ? `/contacts?contact=${step.id}` : knownAddress(step.id)}>{step.name}</Link>
        {mine && ` · ${t("paths.me")}`}
      </span>
      <span className="way-title">{step.kind === "member" ? t("paths.ours") : placeOf(step)}</span>
      {step.account && <span className="way-account">{step.account.name}</span>}
      {step.against && (
        <span className="way-warn">
          <WarningOutlined /> {t("paths.against")}
        </span>
      )}
    </li>
  );
}

/** Department and title; a title that names the department says both. */
function placeOf({ department = "", title = "" }: PathStep): string {
  return title.includes(department) ? title : [department, title].filter(Boolean).join(" · ");
}

/** The connector: the thicker, the stronger. */
function Hop({ before, step }: { before: PathStep; step: PathStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tie = step.tie!;
  const weight = tie.weight >= 60 ? "strong" : tie.weight >= 30 ? "middle" : "weak";
  return (
    <li className="way-hop" data-weight={weight}>
      <span className="way-line" aria-hidden />
      <ul className="way-why">
        {hopLines(t, format, before, step).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {tie.strength > 0 && <li className="quiet">{t("paths.strength", { strength: tie.strength })}</li>}
      </ul>
    </li>
  );
}

function Advice({ way, own }: { way: PathWay; own: boolean }) {
  const { t } = useTranslation();
  const [first, ...others] = way.steps;
  const target = others[others.length - 1]!.name;
  const direct = others.length === 1;
  const key = direct ? (own ? "direct_me" : "direct") : own ? "ask_me" : "ask";
  const order = others.map((step) => step.name).join(" → ");
  return (
    <div className="way-advice">
      <p>{t(`paths.do.${key}`, { member: first!.name, contact: others[0]!.name, target })}</p>
      {!direct && <p className="quiet">{t("paths.do.visits", { order })}</p>}
    </div>
  );
}
