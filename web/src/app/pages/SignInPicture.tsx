/** A small chart: a top, three below, one of them unknown, one tie across. */
export function SignInPicture() {
  return (
    <svg viewBox="0 0 420 210" width="100%" fill="none" className="sign-in-picture">
      <path d="M210 62v26M70 114V88h280v26M210 88v26" stroke="#5f77ad" strokeWidth="1.500" />
      <path d="M120 152c34 42 146 42 180 0" stroke="#ffd666" strokeWidth="1.500" strokeDasharray="5 5" />
      <Card x={150} y={18} color="#4c8dff" />
      <Card x={10} y={114} color="#2bb39a" />
      <Card x={150} y={114} color="#a67bff" unknown />
      <Card x={290} y={114} color="#f0a146" />
    </svg>
  );
}

function Card({ x, y, color, unknown = false }: { x: number; y: number; color: string; unknown?: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        width="120"
        height="44"
        rx="8"
        fill={unknown ? "none" : "#20335d"}
        stroke={unknown ? "#7c91bf" : "#34497a"}
        strokeDasharray={unknown ? "4 4" : undefined}
      />
      <circle cx="23" cy="22" r="12" fill={unknown ? "none" : color} stroke={unknown ? "#7c91bf" : color} />
      <rect x="44" y="12" width="46" height="7" rx="3.500" fill={unknown ? "#5f77ad" : "#e8eefc"} />
      <rect x="44" y="26" width="60" height="5" rx="2.500" fill="#5f77ad" />
      {unknown && <path d="M20 19a3 3 0 1 1 3.500 3v2.500M23.500 28v.5" stroke="#c7d4f2" strokeWidth="1.800" strokeLinecap="round" />}
    </g>
  );
}
