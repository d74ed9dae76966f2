/** The mark: one above two, one of them found. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#1d5fe0" />
      <path d="M16 11v5M8.500 21v-5h15v5" fill="none" stroke="#fff" strokeWidth="2" />
      <circle cx="16" cy="9" r="3.500" fill="#fff" />
      <circle cx="8.500" cy="23" r="3" fill="#fff" />
      <circle cx="23.500" cy="23" r="3" fill="#ffd666" />
    </svg>
  );
}
