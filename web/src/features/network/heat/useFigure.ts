import { useFormat } from "../../../i18n";

/** A figure of the map: a trace is less than one. */
export function useFigure(): (value: number) => string {
  const { number } = useFormat();
  return (value) => (value > 0 && value < 1 ? "<1" : number(value));
}
