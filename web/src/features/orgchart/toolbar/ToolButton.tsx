import { Button, Tooltip, type ButtonProps } from "antd";

interface Props extends Omit<ButtonProps, "type"> {
  label: string;
  /** Show the word beside the icon. */
  wordy?: boolean;
  on?: boolean;
}

/** A tool with its name for those who hover and those who cannot see it. */
export function ToolButton({ label, wordy = false, on = false, ...button }: Props) {
  const inner = (
    <Button type="text" aria-label={label} aria-pressed={on || undefined} className={on ? "tool tool-on" : "tool"} {...button}>
      {wordy ? label : null}
    </Button>
  );
  return wordy ? inner : <Tooltip title={label}>{inner}</Tooltip>;
}
