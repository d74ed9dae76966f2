import { Drawer, type DrawerProps } from "antd";

import { useIsPhone } from "./useIsPhone";

interface Props extends Omit<DrawerProps, "placement" | "size" | "width" | "height"> {
  width?: number;
  /** On a phone. */
  height?: string;
}

/** Something beside the page: at the side on a desk, from below on a phone. */
export function SideDrawer({ width = 520, height = "88dvh", ...props }: Props) {
  const phone = useIsPhone();
  return <Drawer {...props} placement={phone ? "bottom" : "right"} size={phone ? height : width} />;
}
