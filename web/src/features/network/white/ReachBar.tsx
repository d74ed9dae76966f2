interface Props {
  people: number;
  reached: number;
  known: number;
}

/** How many of some people are known well, were met, and were never met. */
export function ReachBar({ people, reached, known }: Props) {
  const share = (count: number) => `${people === 0 ? 0 : (100 * count) / people}%`;
  return (
    <span className="reach-bar" aria-hidden>
      <i className="reach-known" style={{ width: share(known) }} />
      <i className="reach-met" style={{ width: share(reached - known) }} />
    </span>
  );
}
