import { Button, Tooltip, type ButtonProps } from "antd";

import { useIsPhone } from "./useIsPhone";

interface Props extends Omit<ButtonProps, "type"> {
  label: string;
  /** Show the word beside the icon. */
  wordy?: boolean;
  on?: boolean;
}

/** A tool with its name for those who hover and those who cannot see it. */
export function ToolButton({ label, wordy = false, on = false, ...button }: Props) {
  const phone = useIsPhone();
  const inner = (
    <Button type="text" aria-label={label} aria-pressed={on || undefined} className={on ? "tool tool-on" : "tool"} {...button}>
      {wordy ? label : null}
    </Button>
  );
  // A finger does not hover; a tooltip would stay where it touched.
  return wordy || phone ? inner : <Tooltip title={label}>{inner}</Tooltip>;
}
