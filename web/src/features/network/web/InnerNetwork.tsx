import { Button, Segmented } from "antd";
import { useCallback, useMemo, useState } from "react";

import "./web.css";

import type { Account } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useUrlState } from "../../../ui/useUrlState";
import { NetworkCanvas } from "./NetworkCanvas";
import { NetworkExport } from "./NetworkExport";
import { NetworkLegend } from "./NetworkLegend";
import { NetworkNotes } from "./NetworkNotes";
import { Filters, Looks, Moves } from "./NetworkTools";
import { asValues, KEYS, optionsOf } from "./options";
import { PeopleList } from "./PeopleList";
import { PersonPanel } from "./PersonPanel";
import type { NetworkStage } from "./stage";
import { TimeStrip } from "./TimeStrip";
import { useInnerNetwork } from "./useInnerNetwork";

/** How they know each other, seen from where they met. */
export function InnerNetwork({ account }: { account: Account }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [values, setUrl] = useUrlState(KEYS);
  const options = optionsOf(values);
  const shown = useInnerNetwork(account.id, values, options);
  const [stage, setStage] = useState<NetworkStage | null>(null);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const select = useCallback((id: string | null) => setUrl({ person: id ?? "" }), [setUrl]);
  const { months, setSpan } = shown;
  const one = useMemo(() => shown.picture?.people.find(({ id }) => id === values.person) ?? null, [shown.picture, values.person]);
  if (shown.error) return <Failure error={shown.error} retry={shown.retry} />;
  if (!shown.network || !shown.picture) return <Loading />;
  const { network, picture } = shown;
  if (network.months.length === 0) return <EmptyState title={t("inner_network.empty")} text={t("inner_network.empty_text")} />;
  const change = (part: Partial<typeof options>) => setUrl(asValues(part));
  const list = phone && values.pane === "list";
  const beside = one ? (
    <PersonPanel accountId={account.id} picture={picture} one={one} onSelect={select} />
  ) : (
    <PeopleList picture={picture} sizeBy={options.sizeBy} onSelect={select} />
  );
  return (
    <div className="panel web">
      <TimeStrip months={months} counts={shown.counts} span={shown.span} onChange={setSpan} waiting={shown.waiting} />
      <div className="web-tools">
        {phone && (
          <Segmented
            size="small"
            value={list ? "list" : "map"}
            options={(["map", "list"] as const).map((value) => ({ value, label: t(`inner_network.${value}`) }))}
            onChange={(pane) => setUrl({ pane: pane === "list" ? "list" : "" })}
          />
        )}
        {!phone && <Looks options={options} onChange={change} />}
        <Filters options={options} onChange={change}>
          {phone && <Looks options={options} onChange={change} />}
        </Filters>
        <NetworkExport accountId={account.id} period={network} />
      </div>
      <div className="web-body">
        {!list && (
          <div className={shown.waiting ? "web-stage web-waiting" : "web-stage"}>
            <NetworkCanvas picture={picture} layout={shown.layout} selected={one?.id ?? null} highlighted={highlighted} onSelect={select} stage={stage} onStage={setStage} />
            <Moves stage={stage} />
            <NetworkLegend picture={picture} highlighted={highlighted} onHighlight={setHighlighted} />
            {picture.people.length === 0 && (
              <div className="web-empty">
                <EmptyState
                  title={t("inner_network.empty_period")}
                  text={t("inner_network.empty_period_text")}
                  action={<Button onClick={() => setSpan([0, months.length])}>{t("inner_network.whole_time")}</Button>}
                />
              </div>
            )}
          </div>
        )}
        {(!phone || list || one) && <aside className="web-side">{beside}</aside>}
      </div>
      <NetworkNotes network={network} />
    </div>
  );
}
