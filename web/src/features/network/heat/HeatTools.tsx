import { Checkbox, Segmented, Select } from "antd";

import { useTranslation } from "../../../i18n";
import { MEASURES, ORDERS, SHOWN, type Measure, type Order, type Shown, type View } from "./model";

interface Props {
  view: View;
  onView: (patch: Partial<View>) => void;
  narrow?: boolean;
}

/** What is measured, who is shown, in which order. */
export function HeatTools({ view, onView, narrow = false }: Props) {
  const { t } = useTranslation();
  return (
    <div className="heat-tools">
      <Segmented<Measure>
        aria-label={t("heat.measure")}
        value={view.measure}
        options={MEASURES.map((value) => ({ value, label: t(`heat.measures.${value}`), title: t(`heat.measure_hint.${value}`) }))}
        onChange={(measure) => onView({ measure })}
      />
      <Select<Shown>
        aria-label={t("heat.shown")}
        value={view.shown}
        popupMatchSelectWidth={false}
        options={SHOWN.map((value) => ({ value, label: t(`heat.shows.${value}`) }))}
        onChange={(shown) => onView({ shown })}
      />
      {!narrow && (
        <>
          <Select<Order>
            aria-label={t("heat.order")}
            value={view.order}
            popupMatchSelectWidth={false}
            options={ORDERS.map((value) => ({ value, label: t(`heat.orders.${value}`) }))}
            onChange={(order) => onView({ order })}
          />
          <Checkbox checked={view.byDepartment} onChange={(event) => onView({ byDepartment: event.target.checked })}>
            {t("heat.by_department")}
          </Checkbox>
        </>
      )}
    </div>
  );
}
