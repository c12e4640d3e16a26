/** Areas by plan, as accounts hold them: a plan that is absent is wholly open, an empty list opens nothing of it. */

/** Provision ids by plan. */
export type Areas = Readonly<Record<string, readonly string[]>>;

/** True if the person sees only named areas of the plan. */
export function narrowed(areas: Areas, plan: string): boolean {
  return Object.hasOwn(areas, plan);
}

/** The areas with the plan's list replaced; null opens the whole plan. */
export function withAreas(
  areas: Areas,
  plan: string,
  chosen: readonly string[] | null,
): Record<string, string[]> {
  const next = Object.fromEntries(
    Object.entries(areas)
      .filter(([id]) => id !== plan)
      .map(([id, list]) => [id, [...list]]),
  );
  return chosen === null ? next : { ...next, [plan]: [...chosen] };
}
