import { useTranslation } from "../../../i18n";
import { OUR_COLOR, type LegendEntry, type NetworkPicture } from "./picture";
import { Sign } from "./Sign";

interface Props {
  picture: NetworkPicture;
  highlighted: string | null;
  onHighlight: (shade: string | null) => void;
}

const MOST = 9;

/** What shapes, colours and letters mean; a press on a class brings it out. */
export function NetworkLegend({ picture, highlighted, onHighlight }: Props) {
  const { t } = useTranslation();
  const shapes = new Set(picture.people.map(({ shape }) => shape));
  const hollow = picture.people.some((one) => one.hollow);
  const toggle = ({ key }: LegendEntry) => onHighlight(key === highlighted ? null : key);
  return (
    <div className="web-legend" role="group" aria-label={t("inner_network.legend")}>
      {picture.legend.slice(0, MOST).map((entry) => (
        <button key={entry.key} type="button" aria-pressed={entry.key === highlighted} onClick={() => toggle(entry)}>
          <Sign shape="circle" color={entry.color} letter={entry.letter} />
          <span className="web-legend-name">{entry.label}</span>
          <span className="quiet">{entry.count}</span>
        </button>
      ))}
      {shapes.has("square") && (
        <span>
          <Sign shape="square" color={OUR_COLOR} letter="" />
          {t("inner_network.legend_ours")}
        </span>
      )}
      {shapes.has("diamond") && (
        <span>
          <Sign shape="diamond" color="#7d8798" letter="" />
          {t("inner_network.legend_elsewhere")}
        </span>
      )}
      {hollow && (
        <span>
          <Sign shape="circle" color="#7d8798" letter="" hollow />
          {t("inner_network.legend_unseen")}
        </span>
      )}
    </div>
  );
}
