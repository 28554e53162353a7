/** A time of the API about a parcel: ISO 8601 by the clock of the place, with its offset if the carrier gives one. */
export type EventTime = string;

/** A day and a time of that day, for display. */
export type ShownTime = { day: string; clock: string; zone: string | null };

const offset = /(Z|[+-]\d\d:\d\d)$/;

/**
 * For display: times in UTC, which are nobody's wall clock, in the reader's time zone; all others as the clock of the place showed them.
 *
 * @param reader their languages and time zone; null before the page knows them, then English and UTC
 */
export function shownTime(at: EventTime, reader: { languages: readonly string[] | undefined; timeZone: string | undefined } | null): ShownTime {
  const zone = offset.exec(at)?.[1] ?? null;
  const moment = new Date(zone === "Z" ? at : `${at.replace(offset, "")}Z`);
  if (Number.isNaN(moment.getTime())) return { day: at, clock: "", zone: null };
  const timeZone = zone === "Z" && reader ? reader.timeZone : "UTC";
  const languages = reader ? (reader.languages as string[] | undefined) : "en-GB";
  return {
    day: new Intl.DateTimeFormat(languages, { weekday: "long", day: "numeric", month: "long", timeZone }).format(moment),
    clock: new Intl.DateTimeFormat(languages, { hour: "2-digit", minute: "2-digit", timeZone }).format(moment),
    zone: zone === "Z" || zone === null ? null : `UTC${zone}`,
  };
}

/** The days on which something is expected, in words: one day, or two. */
export function shownDays(days: { from: string; to: string }, languages: readonly string[] | string | undefined): string {
  const format = new Intl.DateTimeFormat(languages as string[] | string | undefined, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  const [from, to] = [new Date(`${days.from}T00:00Z`), new Date(`${days.to}T00:00Z`)];
  return days.from === days.to ? format.format(from) : format.formatRange(from, to);
}
