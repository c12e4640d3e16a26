/** How far a long proof has come: a line at each tenth, which `npm run prove` shows when it is said [HO3]. */
export function tellProgress(what: string, done: number, all: number): void {
  if (!process.env.PROVE || done % Math.max(1, Math.floor(all / 10)) !== 0) return;
  console.log(`… ${what}: ${done} of ${all}`);
}
