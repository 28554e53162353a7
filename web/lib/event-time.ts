/** A time of the API about a parcel: ISO 8601 by the clock of the place, with its offset if the carrier gives one. */
export type EventTime = string;

/** A day and a time of that day, for display. */
export type ShownTime = { day: string; clock: string; zone: string | null };

const offset = /(Z|[+-]\d\d:\d\d)$/;

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** What a page says before it knows its reader. Not by `Intl`: the server's and the browser's tables differ in commas and spaces. */
const plain = {
  day: (moment: Date) => `${weekdays[moment.getUTCDay()]} ${moment.getUTCDate()} ${months[moment.getUTCMonth()]}`,
  shortDay: (moment: Date) => `${weekdays[moment.getUTCDay()]!.slice(0, 3)} ${moment.getUTCDate()} ${months[moment.getUTCMonth()]!.slice(0, 3)}`,
  clock: (moment: Date) => moment.toISOString().slice(11, 16),
};

/**
 * For display: times in UTC, which are nobody's wall clock, in the reader's time zone; all others as the clock of the place showed them.
 *
 * @param reader their languages and time zone; null before the page knows them, then English and UTC
 */
export function shownTime(at: EventTime, reader: { languages: readonly string[] | undefined; timeZone: string | undefined } | null): ShownTime {
  const given = offset.exec(at)?.[1] ?? null;
  const moment = new Date(given === "Z" ? at : `${at.replace(offset, "")}Z`);
  if (Number.isNaN(moment.getTime())) return { day: at, clock: "", zone: null };
  const zone = given === "Z" || given === null ? null : `UTC${given}`;
  if (!reader) return { day: plain.day(moment), clock: plain.clock(moment), zone };
  const timeZone = given === "Z" ? reader.timeZone : "UTC";
  const languages = reader.languages as string[] | undefined;
  return {
    day: new Intl.DateTimeFormat(languages, { weekday: "long", day: "numeric", month: "long", timeZone }).format(moment),
    clock: new Intl.DateTimeFormat(languages, { hour: "2-digit", minute: "2-digit", timeZone }).format(moment),
    zone,
  };
}

/** The days on which something is expected, in words: one day, or two. `languages` are null before the page knows its reader. */
export function shownDays(days: { from: string; to: string }, languages: readonly string[] | null): string {
  const [from, to] = [new Date(`${days.from}T00:00Z`), new Date(`${days.to}T00:00Z`)];
  if (!languages) return days.from === days.to ? plain.shortDay(from) : `${plain.shortDay(from)} – ${plain.shortDay(to)}`;
  const format = new Intl.DateTimeFormat(languages as string[], { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  return days.from === days.to ? format.format(from) : format.formatRange(from, to);
}
