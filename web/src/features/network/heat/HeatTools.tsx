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
      <Choice<Shown> label={t("heat.shown")} value={view.shown} options={SHOWN.map((value) => ({ value, label: t(`heat.shows.${value}`) }))} onChange={(shown) => onView({ shown })} />
      {!narrow && (
        <>
          <Choice<Order> label={t("heat.order")} value={view.order} options={ORDERS.map((value) => ({ value, label: t(`heat.orders.${value}`) }))} onChange={(order) => onView({ order })} />
          <Checkbox checked={view.byDepartment} onChange={(event) => onView({ byDepartment: event.target.checked })}>
            {t("heat.by_department")}
          </Checkbox>
        </>
      )}
    </div>
  );
}

interface ChoiceProps<V> {
  label: string;
  value: V;
  options: { value: V; label: string }[];
  onChange: (value: V) => void;
}

function Choice<V extends string>({ label, ...props }: ChoiceProps<V>) {
  return <Select<V> aria-label={label} popupMatchSelectWidth={false} {...props} />;
}
