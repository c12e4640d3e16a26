/** Something is under way: a turning quarter circle that stands still where no motion is wanted. */
export function Working() {
  return (
    <svg className="working" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeOpacity="0.3" strokeWidth="2" />
      <path d="M7 1.5 A5.5 5.5 0 0 1 12.5 7" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
