import { HistoryOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Spin } from "antd";
import { useEffect, useMemo, useRef, type ReactNode } from "react";

import "./timeline.css";

import { monthsQuery, timelineQuery, type Entry, type Month, type Subject } from "../../api/timeline";
import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { ListBar } from "../../ui/ListBar";
import { Loading } from "../../ui/Loading";
import { byMonth } from "./months";
import { MonthStrip } from "./MonthStrip";
import { TimelineEntry } from "./TimelineEntry";
import { TimelineFilters } from "./TimelineFilters";
import { useTimeline } from "./useTimeline";

interface Props {
  subject: Subject;
  /** Opens a contact on the same page; without it names lead to the list of contacts. */
  onOpenContact?: (id: string) => void;
  onOpen?: (entry: Entry) => void;
  /** What to do first where nothing passed yet. */
  begin?: ReactNode;
  /** Beside a person there is little room: no filters. */
  narrow?: boolean;
}

/** Everything that passed, newest first, along the months. */
export function Timeline({ subject, begin, narrow = false, ...entry }: Props) {
  const { t } = useTranslation();
  const state = useTimeline();
  const { of, id } = subject;
  const asked = narrow ? {} : state.query;
  const list = useInfiniteQuery(timelineQuery({ of, id }, asked));
  const { data: months } = useQuery(monthsQuery({ of, id }, narrow ? {} : state.filter));
  if (list.error) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const entries = list.data.pages.flatMap((page) => page.items);
  const filtered = !narrow && (state.active > 0 || state.values.q !== undefined);
  const shown = (
    <Months entries={entries} months={months?.months ?? []} except={id} {...entry}>
      <More waiting={list.isFetchingNextPage} hasMore={list.hasNextPage} onMore={() => void list.fetchNextPage()} />
    </Months>
  );
  if (narrow) return entries.length > 0 ? <div className="timeline timeline-narrow">{shown}</div> : <p className="quiet">{t("timeline.empty")}</p>;
  return (
    <div className="timeline">
      {(entries.length > 0 || filtered) && (
        <ListBar
          text={state.values.q ?? ""}
          hint={t("timeline.search")}
          onText={(q) => state.change({ q })}
          active={state.active}
          onReset={state.reset}
          extra={<span className="quiet">{t("timeline.total", { count: months?.total ?? 0 })}</span>}
        >
          <TimelineFilters state={state} kinds={months?.kinds ?? {}} ways={months?.ways ?? {}} />
        </ListBar>
      )}
      {entries.length > 0 ? (
        <div className="panel timeline-panel">
          <div className="timeline-top">
            <MonthStrip months={months?.months ?? []} chosen={state.values.month} onChoose={(month) => state.change({ month })} />
            {state.values.month && (
              <Button size="small" type="link" onClick={() => state.change({ month: undefined })}>
                {t("timeline.newest")}
              </Button>
            )}
          </div>
          {shown}
        </div>
      ) : (
        <div className="panel">
          {filtered ? (
            <EmptyState icon={<HistoryOutlined />} title={t("directory.empty_filtered")} text={t("directory.empty_filtered_text")} action={<Button onClick={state.reset}>{t("common.clear")}</Button>} />
          ) : (
            <EmptyState icon={<HistoryOutlined />} title={t("timeline.empty")} text={t("timeline.empty_text")} action={begin} />
          )}
        </div>
      )}
    </div>
  );
}

interface MonthsProps extends Pick<Props, "onOpenContact" | "onOpen"> {
  entries: readonly Entry[];
  months: readonly Month[];
  except: string;
  children: ReactNode;
}

function Months({ entries, months, children, ...entry }: MonthsProps) {
  const { i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { year: "numeric", month: "long" });
  const counts = useMemo(() => new Map(months.map(({ month, count }) => [month, count])), [months]);
  return (
    <>
      {byMonth(entries).map((month) => (
        <section key={month.key} aria-label={name.format(new Date(`${month.key}-15T12:00:00`))}>
          <h3 className="timeline-month">
            {name.format(new Date(`${month.key}-15T12:00:00`))}
            <span className="quiet">{counts.get(month.key) ?? month.entries.length}</span>
          </h3>
          <ol className="timeline-list">
            {month.entries.map((one) => (
              <TimelineEntry key={one.key} entry={one} {...entry} />
            ))}
          </ol>
        </section>
      ))}
      {children}
    </>
  );
}

/** The next page comes before the end of this one is reached. */
function More({ waiting, hasMore, onMore }: { waiting: boolean; hasMore: boolean; onMore: () => void }) {
  const { t } = useTranslation();
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!hasMore || waiting || !mark.current) return undefined;
    const seen = new IntersectionObserver((found) => found.some((one) => one.isIntersecting) && onMore(), { rootMargin: "800px" });
    seen.observe(mark.current);
    return () => seen.disconnect();
  }, [hasMore, waiting, onMore]);
  if (!hasMore) return null;
  return (
    <div ref={mark} className="timeline-more">
      {waiting ? <Spin size="small" /> : <Button type="text" block onClick={onMore}>{t("timeline.more")}</Button>}
    </div>
  );
}
