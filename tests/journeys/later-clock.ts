/**
 * Loaded before a process of a journey (`--import`): its clock goes so many days ahead as JOURNEY_DAYS_AHEAD says. For what happens
 * when a time is over, which nobody can wait for.
 */
const ahead = Number(process.env.JOURNEY_DAYS_AHEAD ?? '0') * 86_400_000;
const RealDate = Date;

class LaterDate extends RealDate {
  constructor(...given: readonly [] | readonly [number | string | Date]) {
    super(given.length === 0 ? RealDate.now() + ahead : given[0]);
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
}
if (ahead > 0) Object.assign(globalThis, { Date: LaterDate });
