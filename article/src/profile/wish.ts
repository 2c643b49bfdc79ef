import type { FurnitureLine, Profile } from "../model/profile.ts";
import { linePattern } from "./linePattern.ts";

/** What a person wants of all lines like one: to have them removed, or never flagged. */
export interface ProfileWish extends FurnitureLine {
  readonly list: "always" | "never";
}

/** The profile with the wish in it, and without what was said of such lines before. */
export function withWish(profile: Profile, { list, kind, line }: ProfileWish): Profile {
  const pattern = linePattern(line);
  const always = profile.always.filter((entry) => linePattern(entry.line) !== pattern);
  const never = profile.never.filter((entry) => linePattern(entry) !== pattern);
  return list === "always"
    ? { ...profile, always: [...always, { kind, line: pattern }], never }
    : { ...profile, always, never: [...never, pattern] };
}

/** What the profile says already of such lines. */
export function wishFor({ always, never }: Profile, line: string): ProfileWish["list"] | undefined {
  const pattern = linePattern(line);
  if (never.some((entry) => linePattern(entry) === pattern)) return "never";
  return always.some((entry) => linePattern(entry.line) === pattern) ? "always" : undefined;
}
