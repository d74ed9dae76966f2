import Icon from "@ant-design/icons";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof Icon>, "component" | "ref">;

const strokes = { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round", strokeLinejoin: "round" } as const;

const Back = () => (
  <svg viewBox="0 0 24 24" width="1em" height="1em" {...strokes}>
    <path d="M9 14 4 9l5-5M4 9h10.500a5.500 5.500 0 0 1 0 11H11" />
  </svg>
);

const Forth = () => (
  <svg viewBox="0 0 24 24" width="1em" height="1em" {...strokes}>
    <path d="m15 14 5-5-5-5M20 9H9.500a5.500 5.500 0 0 0 0 11H13" />
  </svg>
);

/** One step back. */
export function UndoIcon(props: Props) {
  return <Icon component={Back} {...props} />;
}

/** One step forth again. */
export function RedoIcon(props: Props) {
  return <Icon component={Forth} {...props} />;
}
