import { CaretRightOutlined, PauseOutlined } from "@ant-design/icons";
import { Segmented, Slider } from "antd";
import { useEffect, useState } from "react";

import { useTranslation } from "../../../i18n";
import { ToolButton } from "../../../ui/ToolButton";
import { moved, type Span } from "./months";

interface Props {
  months: readonly string[];
  counts: ReadonlyMap<string, number>;
  span: Span;
  onChange: (span: Span) => void;
  /** The picture of the window is still on its way. */
  waiting: boolean;
}

const LENGTHS = [3, 6, 12] as const;
const BEAT = 900; // milliseconds of a month while it plays

/** How much passed in each month, and the window of months that is looked at: it can be moved, drawn out, and played. */
export function TimeStrip({ months, counts, span, onChange, waiting }: Props) {
  const { t, i18n } = useTranslation();
  const [playing, setPlaying] = usePlaying(span, months.length, waiting, onChange);
  const [from, to] = span;
  const name = new Intl.DateTimeFormat(i18n.language, { year: "numeric", month: "short" });
  const nameOf = (place: number) => name.format(new Date(`${months[Math.min(Math.max(place, 0), months.length - 1)]}-15T12:00:00`));
  const change = ([a, b]: number[]) => {
    setPlaying(false);
    if (a !== undefined && b !== undefined && a < b) onChange([a, b]);
  };
  const length = from === 0 && to === months.length ? "all" : String(to - from);
  const choices = [...LENGTHS.filter((one) => one < months.length).map(String), "all"];
  return (
    <div className="web-time" role="group" aria-label={t("inner_network.time")}>
      <ToolButton
        label={playing ? t("inner_network.pause") : t("inner_network.play")}
        icon={playing ? <PauseOutlined /> : <CaretRightOutlined />}
        on={playing}
        onClick={() => setPlaying(!playing)}
      />
      <div className="web-strip">
        <Bars months={months} counts={counts} span={span} nameOf={nameOf} />
        <Slider
          range={{ draggableTrack: true }}
          min={0}
          max={months.length}
          value={[from, to]}
          onChange={change}
          tooltip={{ open: false }}
          ariaLabelForHandle={[t("inner_network.time_from"), t("inner_network.time_to")]}
          ariaValueTextFormatterForHandle={[(place) => nameOf(place), (place) => nameOf(place - 1)]}
        />
      </div>
      <div className="web-span">
        <span className="web-span-words">{`${nameOf(from)} – ${nameOf(to - 1)}`}</span>
        <Segmented
          size="small"
          aria-label={t("inner_network.time")}
          value={choices.includes(length) ? length : ""}
          options={choices.map((value) => ({ value, label: t(`inner_network.spans.${value as "3" | "6" | "12" | "all"}`) }))}
          onChange={(value) => change(value === "all" ? [0, months.length] : [Math.max(to - Number(value), 0), Math.max(to, Number(value))])}
        />
      </div>
    </div>
  );
}

interface BarsProps extends Pick<Props, "months" | "counts" | "span"> {
  nameOf: (place: number) => string;
}

function Bars({ months, counts, span: [from, to], nameOf }: BarsProps) {
  const { t } = useTranslation();
  const most = Math.max(...counts.values(), 1);
  return (
    <div className="web-bars" aria-hidden>
      {months.map((month, place) => {
        const count = counts.get(month) ?? 0;
        const height = count === 0 ? 0 : 12 + (88 * Math.sqrt(count)) / Math.sqrt(most);
        const title = t("inner_network.month_times", { month: nameOf(place), count });
        return (
          <span key={month} title={title} className={place >= from && place < to ? "web-bar web-bar-in" : "web-bar"}>
            <i style={{ height: `${height}%` }} />
            {month.endsWith("-01") && <b>{month.slice(0, 4)}</b>}
          </span>
        );
      })}
    </div>
  );
}

/** A month on with every beat, once the picture of this one is there; from the end it begins again at the start. */
function usePlaying(span: Span, size: number, waiting: boolean, onChange: (span: Span) => void): [boolean, (on: boolean) => void] {
  const [wanted, setWanted] = useState(false);
  const [from, to] = span;
  const playing = wanted && to < size;
  useEffect(() => {
    if (!playing || waiting) return;
    const timer = setTimeout(() => onChange(moved([from, to], 1, size)), BEAT);
    return () => clearTimeout(timer);
  }, [playing, waiting, from, to, size, onChange]);
  const play = (on: boolean) => {
    if (on && to >= size) onChange([0, Math.min(to - from, Math.max(size - 1, 1))]);
    setWanted(on);
  };
  return [playing, play];
}
