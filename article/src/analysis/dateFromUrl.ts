const DATE_PATH = /[/-](?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?=[/-]|$)/;

/** The day in an address: `/2024/07/14/`, `/2024-07-14-title`. `undefined` where it has none. */
export function dateFromUrl(url: string | undefined): string | undefined {
  const match = url === undefined ? null : DATE_PATH.exec(url);
  if (!match) return undefined;
  const [year = "", month = "", day = ""] = match[0].slice(1).split(/[/-]/);
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
