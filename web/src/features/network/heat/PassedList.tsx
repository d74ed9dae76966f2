import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";

import { passedQuery, type Between, type PassedOne, type PeriodQuery } from "../../../api/heat";
import { useFormat, useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useUrlState } from "../../../ui/useUrlState";

interface Props {
  accountId: string;
  between: Between;
  period: PeriodQuery;
}

/** The interactions behind a figure, newest first; what may not be opened is a number. */
export function PassedList({ accountId, between, period }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [, setUrl] = useUrlState(["interaction"] as const);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(passedQuery(accountId, between, period));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const items = data.pages.flatMap((page) => page.items);
  const { times, hidden } = data.pages[0]!;
  return (
    <>
      {times === 0 && <p className="quiet">{t("heat.nothing_passed")}</p>}
      <ul className="heat-passed">
        {items.map((one) => (
          <li key={one.id}>
            <PassedLine one={one} onOpen={() => setUrl({ interaction: one.id })} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("heat.more", { shown: number(items.length), all: number(times - hidden) })}
        </Button>
      )}
      {hidden > 0 && <p className="quiet heat-hidden">{t("heat.hidden", { count: hidden })}</p>}
    </>
  );
}

function PassedLine({ one, onOpen }: { one: PassedOne; onOpen: () => void }) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const people = [one.member, ...one.members].map(({ name }) => name).join(t("common.marks.comma"));
  const theirs = one.contacts.map(({ name }) => name).join(t("common.marks.comma"));
  return (
    <button type="button" className="row-button heat-passed-line" onClick={onOpen}>
      <span className="heat-passed-kind">{t(`interactions.kind.${one.kind}`)}</span>
      <span className="heat-passed-text">
        <span className="heat-passed-summary">{one.summary || t(`interactions.kind.${one.kind}`)}</span>
        <small className="quiet">
          {[one.began && t(`interactions.began.${one.began}`), `${people} × ${theirs}`].filter(Boolean).join(" · ")}
        </small>
      </span>
      <time dateTime={one.at}>{shortDate(one.at)}</time>
    </button>
  );
}
