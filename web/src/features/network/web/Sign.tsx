import type { Shape } from "./picture";

interface Props {
  shape: Shape;
  color: string;
  letter: string;
  hollow?: boolean;
}

/** Somebody as he stands on the canvas: shape, colour and letter. */
export function Sign({ shape, color, letter, hollow = false }: Props) {
  const look = hollow ? { borderColor: color, color } : { background: color, borderColor: color };
  return (
    <span className={hollow ? `web-sign web-sign-${shape} web-sign-hollow` : `web-sign web-sign-${shape}`} style={look} aria-hidden>
      <b>{letter}</b>
    </span>
  );
}
