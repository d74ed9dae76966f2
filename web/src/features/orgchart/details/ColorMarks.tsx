import { CheckOutlined, StopOutlined } from "@ant-design/icons";

import type { OwnColor } from "../../../graph";
import { OWN_COLORS } from "../../../graph/palette";
import { useTranslation } from "../../../i18n";

const COLORS = Object.keys(OWN_COLORS) as OwnColor[];

interface Props {
  value: OwnColor | null;
  disabled?: boolean;
  onChange: (value: OwnColor | null) => void;
}

/** Nine marks and none. */
export function ColorMarks({ value, disabled = false, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="marks" role="radiogroup" aria-label={t("orgchart.color")}>
      {[null, ...COLORS].map((color) => {
        const word = t(`orgchart.colors.${color ?? "none"}`);
        return (
          <button
            key={color ?? "none"}
            type="button"
            role="radio"
            aria-checked={value === color}
            aria-label={word}
            title={word}
            disabled={disabled}
            className="mark"
            style={{ background: color ? OWN_COLORS[color] : "#fff", color: color ? "#fff" : "var(--ink-3)" }}
            onClick={() => onChange(color)}
          >
            {value === color ? <CheckOutlined /> : color === null ? <StopOutlined /> : null}
          </button>
        );
      })}
    </div>
  );
}
